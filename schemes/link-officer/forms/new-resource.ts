import type { Form, Page } from '../../../shared/scheme/form.ts'
import { answerTooLong, LANGUAGES } from './repeated-texts.ts'

const titlePage: Page = {
  id: 'title',
  heading: { en: 'What is the resource called?', cy: 'Beth yw enw’r adnodd?' },
  fields: [
    {
      id: 'title_en',
      type: 'text',
      label: { en: 'In English', cy: 'Yn Saesneg' },
      max: 120,
      autocomplete: 'off',
      errors: {
        empty: { en: 'Enter its name in English', cy: 'Nodwch ei enw yn Saesneg' },
        tooLong: answerTooLong(120),
      },
    },
    {
      id: 'title_cy',
      type: 'text',
      label: { en: 'In Welsh', cy: 'Yn Gymraeg' },
      max: 120,
      autocomplete: 'off',
      errors: {
        empty: { en: 'Enter its name in Welsh', cy: 'Nodwch ei enw yn Gymraeg' },
        tooLong: answerTooLong(120),
      },
    },
  ],
}

const descriptionPage: Page = {
  id: 'description',
  heading: { en: 'What is it for?', cy: 'Ar gyfer beth mae e?' },
  fields: [
    {
      id: 'text_en',
      type: 'long-text',
      label: { en: 'In English', cy: 'Yn Saesneg' },
      max: 300,
      errors: {
        empty: { en: 'Enter what it is for in English', cy: 'Nodwch ar gyfer beth mae e yn Saesneg' },
        tooLong: answerTooLong(300),
      },
    },
    {
      id: 'text_cy',
      type: 'long-text',
      label: { en: 'In Welsh', cy: 'Yn Gymraeg' },
      max: 300,
      errors: {
        empty: { en: 'Enter what it is for in Welsh', cy: 'Nodwch ar gyfer beth mae e yn Gymraeg' },
        tooLong: answerTooLong(300),
      },
    },
  ],
}

/** Step 2.3 [DESIGN]: something for the page of resources, in the words of both languages. */
export const newResource: Form = {
  id: 'LO-S60',
  version: 2,
  name: { en: 'Add a resource for link officers', cy: 'Ychwanegu adnodd ar gyfer swyddogion cyswllt' },
  intro: {
    en: 'Link officers in post find it on their page of resources, in English and in Welsh. Nobody is written to.',
    cy: 'Bydd swyddogion cyswllt yn y swydd yn dod o hyd iddo ar eu tudalen adnoddau, yn Saesneg ac yn Gymraeg. Ni fydd neb yn cael llythyr.',
  },
  about: {
    name: { en: 'The resource', cy: 'Yr adnodd' },
    fields: ['title_en', 'title_cy', 'text_en', 'text_cy', 'link', 'language'],
  },
  data: { purpose: 'To support link officers in their role', basis: 'legitimate-interests' },
  pages: [
    titlePage,
    descriptionPage,
    {
      id: 'link',
      fields: [
        {
          id: 'link',
          type: 'web-address',
          label: { en: 'At what web address is it?', cy: 'Ar ba gyfeiriad gwe y mae?' },
          hint: {
            en: 'The whole address, beginning with https://',
            cy: 'Y cyfeiriad cyfan, gan ddechrau gyda https://',
          },
          max: 500,
          errors: {
            empty: { en: 'Enter the web address of the resource', cy: 'Nodwch gyfeiriad gwe’r adnodd' },
            tooLong: answerTooLong(500),
          },
        },
      ],
    },
    {
      id: 'language',
      fields: [
        {
          id: 'language',
          type: 'radios',
          label: { en: 'Which language is the resource in?', cy: 'Ym mha iaith y mae’r adnodd?' },
          options: LANGUAGES,
          errors: {
            empty: { en: 'Select which language it is in', cy: 'Dewiswch ym mha iaith y mae' },
          },
        },
      ],
    },
  ],
  send: { en: 'Add the resource', cy: 'Ychwanegu’r adnodd' },
  next: {
    en: 'It is on the page of resources now. To take it down again, start ‘Take a resource down’.',
    cy: 'Mae ar y dudalen adnoddau nawr. I’w dynnu i lawr eto, dechreuwch ‘Tynnu adnodd i lawr’.',
  },
}
