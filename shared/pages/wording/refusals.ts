import type { Wording } from './wording.ts'

/** The words of pages that say no, each plain and with what to do. */
export const REFUSAL_PAGES: Record<string, Wording> = {
  malformed: {
    heading: { en: 'We could not read what was sent', cy: 'Ni allem ddarllen yr hyn a anfonwyd' },
    paragraphs: [
      {
        en: 'Nothing has been saved. Go back, reload the page and try again.',
        cy: 'Nid oes dim wedi’i gadw. Ewch yn ôl, ail-lwythwch y dudalen a rhowch gynnig arall arni.',
      },
    ],
  },
  stale: {
    heading: { en: 'This page is out of date', cy: 'Nid yw’r dudalen hon yn gyfredol' },
    paragraphs: [
      {
        en: 'Nothing has been sent. Open the link in your email again and continue from there; the answers you have saved are still there.',
        cy: 'Nid oes dim wedi’i anfon. Agorwch y ddolen yn eich e-bost eto a pharhau o’r fan honno; mae’r atebion a gadwyd gennych yno o hyd.',
      },
    ],
  },
  'not-found': {
    heading: { en: 'Page not found', cy: 'Tudalen heb ei darganfod' },
    paragraphs: [
      {
        en: 'If you typed the web address, check it is correct. If you pasted it, check you copied all of it.',
        cy: 'Os gwnaethoch deipio’r cyfeiriad gwe, gwiriwch ei fod yn gywir. Os gwnaethoch ei ludo, gwiriwch eich bod wedi copïo’r cyfan.',
      },
    ],
  },
  'wrong-method': {
    heading: { en: 'This page cannot be used in that way', cy: 'Ni ellir defnyddio’r dudalen hon fel hynny' },
    paragraphs: [{ en: 'Nothing has been saved.', cy: 'Nid oes dim wedi’i gadw.' }],
  },
  'too-large': {
    heading: { en: 'That is too long to send', cy: 'Mae hynny’n rhy hir i’w anfon' },
    paragraphs: [
      {
        en: 'Nothing has been saved. Go back, shorten your answer and try again.',
        cy: 'Nid oes dim wedi’i gadw. Ewch yn ôl, byrhewch eich ateb a rhowch gynnig arall arni.',
      },
    ],
  },
  'unsupported-type': {
    heading: { en: 'We could not read what was sent', cy: 'Ni allem ddarllen yr hyn a anfonwyd' },
    paragraphs: [
      {
        en: 'Nothing has been saved. This page takes forms sent by a web browser.',
        cy: 'Nid oes dim wedi’i gadw. Mae’r dudalen hon yn derbyn ffurflenni a anfonir gan borwr gwe.',
      },
    ],
  },
  'too-many': {
    heading: { en: 'Too many tries', cy: 'Gormod o gynigion' },
    paragraphs: [
      {
        en: 'Nothing has been saved. Wait a minute, then try again.',
        cy: 'Nid oes dim wedi’i gadw. Arhoswch funud, yna rhowch gynnig arall arni.',
      },
    ],
  },
  unexpected: {
    heading: {
      en: 'Sorry, there is a problem with the service',
      cy: 'Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth',
    },
    paragraphs: [
      {
        en: 'Try again later. The answers you have saved are still there. If it happens again, contact us and quote the reference below.',
        cy: 'Rhowch gynnig arall arni yn nes ymlaen. Mae’r atebion a gadwyd gennych yno o hyd. Os bydd yn digwydd eto, cysylltwch â ni gan nodi’r cyfeirnod isod.',
      },
    ],
  },
}
