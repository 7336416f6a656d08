import type { Field } from '../../../shared/scheme/field.ts'
import type { Form, Page } from '../../../shared/scheme/form.ts'
import { answerTooLong, yesOrNo } from './repeated-texts.ts'

const NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8]

/** The section, and whether there is another one after it. Later versions start from the words of the one before. */
function sectionPages(number: number): Page[] {
  const when = number === 1 ? undefined : { field: `more_${number - 1}`, is: 'yes' }
  const fields: Field[] = [
    {
      id: `heading_${number}`,
      type: 'text',
      label: { en: 'What is the heading of the section?', cy: 'Beth yw pennawd yr adran?' },
      when,
      max: 100,
      autocomplete: 'off',
      from: `answer.draft.heading_${number}`,
      errors: {
        empty: { en: 'Enter the heading of the section', cy: 'Nodwch bennawd yr adran' },
        tooLong: {
          en: 'Heading must be 100 characters or less',
          cy: 'Rhaid i’r pennawd fod yn 100 nod neu’n llai',
        },
      },
    },
    {
      id: `text_${number}`,
      type: 'long-text',
      label: { en: 'What does the section say?', cy: 'Beth mae’r adran yn ei ddweud?' },
      when,
      max: 1500,
      from: `answer.draft.text_${number}`,
      errors: {
        empty: { en: 'Enter what the section says', cy: 'Nodwch beth mae’r adran yn ei ddweud' },
        tooLong: answerTooLong(1500),
      },
    },
  ]
  const section: Page = {
    id: `section-${number}`,
    heading: { en: `Section ${number}`, cy: `Adran ${number}` },
    fields,
  }
  if (number === NUMBERS.length) return [section]
  const more: Field = {
    id: `more_${number}`,
    type: 'radios',
    label: { en: 'Is there another section?', cy: 'A oes adran arall?' },
    when,
    options: yesOrNo('Oes', 'Nac oes'),
    errors: {
      empty: { en: 'Select yes if there is another section', cy: 'Dewiswch oes os oes adran arall' },
    },
  }
  return [section, { id: `more-${number}`, fields: [more] }]
}

/** LO-L11 names the session at which the draft was written. */
const sessionPage: Page = {
  id: 'session',
  fields: [
    {
      id: 'session_on',
      type: 'date',
      label: {
        en: 'When was the session that wrote the draft?',
        cy: 'Pryd oedd y sesiwn a ysgrifennodd y drafft?',
      },
      hint: {
        en: 'For example, 27 3 2027. Record who came to it first: whoever came counts towards the half that must take part',
        cy: 'Er enghraifft, 27 3 2027. Cofnodwch pwy ddaeth iddi yn gyntaf: mae pawb a ddaeth yn cyfrif tuag at yr hanner sy’n gorfod cymryd rhan',
      },
      subject: { en: 'Date of the session', cy: 'Dyddiad y sesiwn' },
      rule: { rule: 'today-or-past' },
      from: 'answer.draft.session_on',
      errors: {
        empty: { en: 'Enter the date of the session', cy: 'Nodwch ddyddiad y sesiwn' },
        rule: {
          en: 'Date of the session must be today or in the past',
          cy: 'Rhaid i ddyddiad y sesiwn fod heddiw neu yn y gorffennol',
        },
      },
    },
  ],
}

/** Between 3.2 and 3.3 [DESIGN]: the draft that the session wrote, in sections that can be commented on one by one. */
export const draftProfile: Form = {
  id: 'LO-S4',
  version: 1,
  name: { en: 'Write the draft role profile', cy: 'Ysgrifennu’r proffil rôl drafft' },
  intro: {
    en: 'Write the draft in up to 8 sections. Link officers comment on each section by itself.',
    cy: 'Ysgrifennwch y drafft mewn hyd at 8 adran. Bydd swyddogion cyswllt yn rhoi sylwadau ar bob adran ar wahân.',
  },
  about: {
    name: { en: 'The role profile', cy: 'Y proffil rôl' },
    fields: NUMBERS.flatMap((number) => [`heading_${number}`, `text_${number}`]),
  },
  data: {
    purpose: 'To write the role profile together with the link officers',
    basis: 'legitimate-interests',
  },
  lists: {
    sections: NUMBERS.map((number) => ({ label: `heading_${number}`, text: `text_${number}` })),
  },
  pages: [sessionPage, ...NUMBERS.flatMap(sectionPages)],
  send: { en: 'Send the draft', cy: 'Anfon y drafft' },
  next: {
    en: 'Every link officer in post is asked to comment within 10 working days.',
    cy: 'Gofynnir i bob swyddog cyswllt yn y swydd roi sylwadau o fewn 10 diwrnod gwaith.',
  },
}
