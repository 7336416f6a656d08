import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong, EXAMPLE_DATE } from './repeated-texts.ts'

/** Ours, for WL-17 of the standards: complaints about Welsh are recorded, and can be counted by year. */
export const welshComplaint: Form = {
  id: 'LO-S66',
  version: 1,
  name: { en: 'Record a complaint about Welsh', cy: 'Cofnodi cwyn am y Gymraeg' },
  intro: {
    en: 'Record every complaint about how we use Welsh, however it came. Answer whoever complained in the language that they used.',
    cy: 'Cofnodwch bob cwyn am y ffordd rydym yn defnyddio’r Gymraeg, sut bynnag y daeth. Atebwch bwy bynnag a gwynodd yn yr iaith a ddefnyddiwyd.',
  },
  about: {
    name: { en: 'The complaint', cy: 'Y gŵyn' },
    fields: ['received_on', 'concerns', 'complaint', 'done'],
  },
  data: { purpose: 'To put right how we use Welsh, and to count complaints', basis: 'legitimate-interests' },
  pages: [
    {
      id: 'received-on',
      fields: [
        {
          id: 'received_on',
          type: 'date',
          label: { en: 'When did the complaint come?', cy: 'Pryd y daeth y gŵyn?' },
          hint: EXAMPLE_DATE,
          subject: { en: 'Date of the complaint', cy: 'Dyddiad y gŵyn' },
          rule: { rule: 'today-or-past' },
          errors: {
            empty: { en: 'Enter the date of the complaint', cy: 'Nodwch ddyddiad y gŵyn' },
            rule: {
              en: 'Date of the complaint must be today or in the past',
              cy: 'Rhaid i ddyddiad y gŵyn fod heddiw neu yn y gorffennol',
            },
          },
        },
      ],
    },
    {
      id: 'concerns',
      fields: [
        {
          id: 'concerns',
          type: 'radios',
          label: { en: 'What is it about?', cy: 'Am beth mae’r gŵyn?' },
          options: [
            { value: 'letter', label: { en: 'A letter', cy: 'Llythyr' } },
            { value: 'page', label: { en: 'A page or form', cy: 'Tudalen neu ffurflen' } },
            { value: 'event', label: { en: 'A session or event', cy: 'Sesiwn neu ddigwyddiad' } },
            { value: 'telephone', label: { en: 'A telephone call', cy: 'Galwad ffôn' } },
            { value: 'something-else', label: { en: 'Something else', cy: 'Rhywbeth arall' } },
          ],
          errors: { empty: { en: 'Select what it is about', cy: 'Dewiswch am beth mae’r gŵyn' } },
        },
      ],
    },
    {
      id: 'complaint',
      fields: [
        {
          id: 'complaint',
          type: 'long-text',
          label: { en: 'What was complained about?', cy: 'Beth oedd y gŵyn?' },
          hint: { en: 'Do not name who complained', cy: 'Peidiwch ag enwi pwy a gwynodd' },
          max: 1500,
          errors: {
            empty: { en: 'Enter what was complained about', cy: 'Nodwch beth oedd y gŵyn' },
            tooLong: answerTooLong(1500),
          },
        },
      ],
    },
    {
      id: 'what-was-done',
      fields: [
        {
          id: 'done',
          type: 'long-text',
          label: { en: 'What was done about it?', cy: 'Beth a wnaed yn ei chylch?' },
          optional: true,
          max: 1500,
          errors: { tooLong: answerTooLong(1500) },
        },
      ],
    },
  ],
  send: { en: 'Record the complaint', cy: 'Cofnodi’r gŵyn' },
  next: {
    en: 'It is recorded, and counted among the complaints of its year. Nobody is told.',
    cy: 'Mae wedi’i chofnodi, a’i chyfrif ymhlith cwynion ei blwyddyn. Ni ddywedir wrth neb.',
  },
}
