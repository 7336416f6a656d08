import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong, PHONE_FORMAT } from './repeated-texts.ts'

/** Step 4.1: guidance and support, within five working days. */
export const question: Form = {
  id: 'LO-F8',
  version: 1,
  name: { en: 'Ask the co-ordinator', cy: 'Gofyn i’r cydlynydd' },
  intro: {
    en: 'Ask the link officer co-ordinator for guidance or support. You will have an answer within 5 working days.',
    cy: 'Gofynnwch i gydlynydd y swyddogion cyswllt am arweiniad neu gefnogaeth. Cewch ateb o fewn 5 diwrnod gwaith.',
  },
  about: { name: { en: 'The question', cy: 'Y cwestiwn' }, fields: ['topic', 'question', 'how', 'phone'] },
  data: {
    purpose: 'To give link officers the guidance and support they ask for',
    basis: 'legitimate-interests',
  },
  pages: [
    {
      id: 'topic',
      fields: [
        {
          id: 'topic',
          type: 'radios',
          label: { en: 'What is your question about?', cy: 'Am beth mae eich cwestiwn?' },
          options: [
            { value: 'role', label: { en: 'My role', cy: 'Fy rôl' } },
            { value: 'event', label: { en: 'An event', cy: 'Digwyddiad' } },
            { value: 'access', label: { en: 'Access to Network', cy: 'Mynediad i Network' } },
            { value: 'member', label: { en: 'A member in my organisation', cy: 'Aelod yn fy sefydliad' } },
            { value: 'something-else', label: { en: 'Something else', cy: 'Rhywbeth arall' } },
          ],
          errors: {
            empty: { en: 'Select what your question is about', cy: 'Dewiswch am beth mae eich cwestiwn' },
          },
        },
      ],
    },
    {
      id: 'question',
      fields: [
        {
          id: 'question',
          type: 'long-text',
          label: { en: 'What do you want to ask?', cy: 'Beth ydych chi eisiau ei ofyn?' },
          hint: { en: 'Do not name members or patients', cy: 'Peidiwch ag enwi aelodau na chleifion' },
          max: 1500,
          errors: {
            empty: { en: 'Enter your question', cy: 'Nodwch eich cwestiwn' },
            tooLong: answerTooLong(1500),
          },
        },
      ],
    },
    {
      id: 'how',
      fields: [
        {
          id: 'how',
          type: 'radios',
          label: { en: 'How should we reply?', cy: 'Sut dylem ni ateb?' },
          options: [
            { value: 'email', label: { en: 'Email', cy: 'E-bost' } },
            { value: 'phone', label: { en: 'Phone', cy: 'Ffôn' } },
          ],
          errors: { empty: { en: 'Select how we should reply', cy: 'Dewiswch sut dylem ni ateb' } },
        },
      ],
    },
    {
      id: 'phone',
      fields: [
        {
          id: 'phone',
          type: 'phone',
          label: { en: 'What number should we call?', cy: 'Pa rif dylem ni ei ffonio?' },
          when: { field: 'how', is: 'phone' },
          autocomplete: 'tel',
          errors: {
            empty: { en: 'Enter the number we should call', cy: 'Nodwch y rhif y dylem ei ffonio' },
            format: PHONE_FORMAT,
          },
        },
      ],
    },
  ],
  send: { en: 'Send my question', cy: 'Anfon fy nghwestiwn' },
  next: {
    en: 'The co-ordinator answers within 5 working days. If the answer takes longer, the chair of the branch is told.',
    cy: 'Bydd y cydlynydd yn ateb o fewn 5 diwrnod gwaith. Os bydd yr ateb yn cymryd mwy o amser, rhoddir gwybod i gadeirydd y gangen.',
  },
}
