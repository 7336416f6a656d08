import type { Unit } from '../../shared/scheme/unit.ts'

/** The organisations of NHS Wales, and where letters to their Workforce Directors go until the directory says otherwise. */
export const organisations: Unit[] = [
  {
    id: 'abuhb',
    name: { en: 'Aneurin Bevan University Health Board', cy: 'Bwrdd Iechyd Prifysgol Aneurin Bevan' },
    inScope: true,
    holders: {
      'workforce-director': { email: 'workforce.director@aneurin-bevan.example', language: 'both' },
      'deputy-contact': { email: 'workforce.office@aneurin-bevan.example' },
    },
  },
  {
    id: 'bcuhb',
    name: { en: 'Betsi Cadwaladr University Health Board', cy: 'Bwrdd Iechyd Prifysgol Betsi Cadwaladr' },
    inScope: true,
    holders: {
      'workforce-director': { email: 'workforce.director@betsi-cadwaladr.example', language: 'both' },
      'deputy-contact': { email: 'workforce.office@betsi-cadwaladr.example' },
    },
  },
  {
    id: 'cavuhb',
    name: { en: 'Cardiff and Vale University Health Board', cy: "Bwrdd Iechyd Prifysgol Caerdydd a'r Fro" },
    inScope: true,
    holders: {
      'workforce-director': { email: 'workforce.director@cardiff-and-vale.example', language: 'both' },
      'deputy-contact': { email: 'workforce.office@cardiff-and-vale.example' },
    },
  },
  {
    id: 'ctmuhb',
    name: { en: 'Cwm Taf Morgannwg University Health Board', cy: 'Bwrdd Iechyd Prifysgol Cwm Taf Morgannwg' },
    inScope: true,
    holders: {
      'workforce-director': { email: 'workforce.director@cwm-taf-morgannwg.example', language: 'both' },
      'deputy-contact': { email: 'workforce.office@cwm-taf-morgannwg.example' },
    },
  },
  {
    id: 'hduhb',
    name: { en: 'Hywel Dda University Health Board', cy: 'Bwrdd Iechyd Prifysgol Hywel Dda' },
    inScope: true,
    holders: {
      'workforce-director': { email: 'workforce.director@hywel-dda.example', language: 'both' },
      'deputy-contact': { email: 'workforce.office@hywel-dda.example' },
    },
  },
  {
    id: 'pthb',
    name: { en: 'Powys Teaching Health Board', cy: 'Bwrdd Iechyd Addysgu Powys' },
    inScope: true,
    holders: {
      'workforce-director': { email: 'workforce.director@powys.example', language: 'both' },
      'deputy-contact': { email: 'workforce.office@powys.example' },
    },
  },
  {
    id: 'sbuhb',
    name: { en: 'Swansea Bay University Health Board', cy: 'Bwrdd Iechyd Prifysgol Bae Abertawe' },
    inScope: true,
    holders: {
      'workforce-director': { email: 'workforce.director@swansea-bay.example', language: 'both' },
      'deputy-contact': { email: 'workforce.office@swansea-bay.example' },
    },
  },
  {
    id: 'vunhst',
    name: { en: 'Velindre University NHS Trust', cy: 'Ymddiriedolaeth GIG Prifysgol Felindre' },
    inScope: true,
    holders: {
      'workforce-director': { email: 'workforce.director@velindre.example', language: 'both' },
      'deputy-contact': { email: 'workforce.office@velindre.example' },
    },
  },
  {
    id: 'wast',
    name: {
      en: 'Welsh Ambulance Services University NHS Trust',
      cy: 'Ymddiriedolaeth GIG Prifysgol Gwasanaethau Ambiwlans Cymru',
    },
    inScope: true,
    holders: {
      'workforce-director': { email: 'workforce.director@welsh-ambulance.example', language: 'both' },
      'deputy-contact': { email: 'workforce.office@welsh-ambulance.example' },
    },
  },
  {
    id: 'phw',
    name: { en: 'Public Health Wales NHS Trust', cy: 'Ymddiriedolaeth GIG Iechyd Cyhoeddus Cymru' },
    inScope: true,
    holders: {
      'workforce-director': { email: 'workforce.director@public-health-wales.example', language: 'both' },
      'deputy-contact': { email: 'workforce.office@public-health-wales.example' },
    },
  },
  {
    id: 'heiw',
    name: { en: 'Health Education and Improvement Wales', cy: 'Addysg a Gwella Iechyd Cymru' },
    inScope: true,
    holders: {
      'workforce-director': { email: 'workforce.director@heiw.example', language: 'both' },
      'deputy-contact': { email: 'workforce.office@heiw.example' },
    },
  },
  {
    id: 'dhcw',
    name: { en: 'Digital Health and Care Wales', cy: 'Iechyd a Gofal Digidol Cymru' },
    inScope: true,
    holders: {
      'workforce-director': { email: 'workforce.director@dhcw.example', language: 'both' },
      'deputy-contact': { email: 'workforce.office@dhcw.example' },
    },
  },
  {
    id: 'nwssp',
    name: { en: 'NHS Wales Shared Services Partnership', cy: 'Partneriaeth Cydwasanaethau GIG Cymru' },
    inScope: true,
    holders: {
      'workforce-director': { email: 'workforce.director@nwssp.example', language: 'both' },
      'deputy-contact': { email: 'workforce.office@nwssp.example' },
    },
  },
  {
    id: 'nwpi',
    name: { en: 'NHS Wales Performance and Improvement', cy: 'Perfformiad a Gwella GIG Cymru' },
    inScope: false,
    holders: {
      'workforce-director': {
        email: 'workforce.director@performance-and-improvement.example',
        language: 'both',
      },
      'deputy-contact': { email: 'workforce.office@performance-and-improvement.example' },
    },
  },
  {
    id: 'nwjcc',
    name: { en: 'NHS Wales Joint Commissioning Committee', cy: 'Cyd-bwyllgor Comisiynu GIG Cymru' },
    inScope: false,
    holders: {
      'workforce-director': { email: 'workforce.director@joint-commissioning.example', language: 'both' },
      'deputy-contact': { email: 'workforce.office@joint-commissioning.example' },
    },
  },
]
