import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong, SELECT_ALL } from './repeated-texts.ts'

/** Step 4.2, each quarter and at any time. "Nothing this time" is an answer: it says that the letter was seen. */
export const hearing: Form = {
  id: 'LO-F9',
  version: 1,
  name: { en: 'Tell us what you are hearing', cy: 'Dywedwch wrthym beth rydych yn ei glywed' },
  intro: {
    en: 'Tell us about issues, concerns and ideas in your organisation, and how the branch could support HR staff better.',
    cy: 'Dywedwch wrthym am faterion, pryderon a syniadau yn eich sefydliad, a sut gallai’r gangen gefnogi staff AD yn well.',
  },
  data: {
    purpose: 'To hear issues, concerns and ideas from the organisations, and what support they need',
    basis: 'legitimate-interests',
    // Register, 1.7: the texts of returns are kept 24 months.
    keepMonths: 24,
  },
  // LO-L13 promises that the committee does not see which organisation it came from, or does not see it at all.
  withheld: { field: 'share', is: ['without-name', 'coordinator-only'] },
  except: [{ when: { field: 'kinds', is: 'nothing' }, outcome: 'nothing-this-time' }],
  pages: [
    {
      id: 'kinds',
      fields: [
        {
          id: 'kinds',
          type: 'checkboxes',
          label: {
            en: 'What do you want to tell us about?',
            cy: 'Am beth ydych chi eisiau dweud wrthym?',
          },
          hint: SELECT_ALL,
          options: [
            { value: 'issue', label: { en: 'An issue', cy: 'Mater' } },
            { value: 'concern', label: { en: 'A concern', cy: 'Pryder' } },
            { value: 'idea', label: { en: 'An idea', cy: 'Syniad' } },
            {
              value: 'support',
              label: {
                en: 'How the branch could support HR staff better',
                cy: 'Sut gallai’r gangen gefnogi staff AD yn well',
              },
            },
            { value: 'nothing', label: { en: 'Nothing this time', cy: 'Dim byd y tro hwn' } },
          ],
          none: 'nothing',
          errors: {
            empty: {
              en: 'Select what you want to tell us about',
              cy: 'Dewiswch am beth ydych chi eisiau dweud wrthym',
            },
            noneWithOthers: {
              en: 'Select what you want to tell us about, or select ‘Nothing this time’',
              cy: 'Dewiswch am beth ydych chi eisiau dweud wrthym, neu dewiswch ‘Dim byd y tro hwn’',
            },
          },
        },
      ],
    },
    {
      id: 'issue',
      fields: [
        {
          id: 'issue',
          type: 'long-text',
          label: { en: 'What is the issue or concern?', cy: 'Beth yw’r mater neu’r pryder?' },
          hint: { en: 'Do not name anyone', cy: 'Peidiwch ag enwi neb' },
          when: { field: 'kinds', is: ['issue', 'concern'] },
          max: 1500,
          errors: {
            empty: { en: 'Enter the issue or concern', cy: 'Nodwch y mater neu’r pryder' },
            tooLong: answerTooLong(1500),
          },
        },
      ],
    },
    {
      id: 'idea',
      fields: [
        {
          id: 'idea',
          type: 'long-text',
          label: { en: 'What is the idea?', cy: 'Beth yw’r syniad?' },
          when: { field: 'kinds', is: 'idea' },
          max: 1500,
          errors: {
            empty: { en: 'Enter the idea', cy: 'Nodwch y syniad' },
            tooLong: answerTooLong(1500),
          },
        },
      ],
    },
    {
      id: 'support',
      fields: [
        {
          id: 'support',
          type: 'long-text',
          label: {
            en: 'How could the branch support the HR community better?',
            cy: 'Sut gallai’r gangen gefnogi’r gymuned AD yn well?',
          },
          when: { field: 'kinds', is: 'support' },
          max: 1500,
          errors: {
            empty: { en: 'Enter how the branch could help', cy: 'Nodwch sut gallai’r gangen helpu' },
            tooLong: answerTooLong(1500),
          },
        },
      ],
    },
    {
      id: 'share',
      fields: [
        {
          id: 'share',
          type: 'radios',
          label: { en: 'May we share this with the committee?', cy: 'A gawn ni rannu hyn â’r pwyllgor?' },
          options: [
            {
              value: 'with-name',
              label: {
                en: 'Yes, with the name of my organisation',
                cy: 'Cewch, gydag enw fy sefydliad',
              },
            },
            {
              value: 'without-name',
              label: {
                en: 'Yes, without the name of my organisation',
                cy: 'Cewch, heb enw fy sefydliad',
              },
            },
            {
              value: 'coordinator-only',
              label: { en: 'No, co-ordinator only', cy: 'Na chewch, y cydlynydd yn unig' },
            },
          ],
          errors: {
            empty: { en: 'Select if we may share this', cy: 'Dewiswch a gawn ni rannu hyn' },
          },
        },
      ],
    },
  ],
  send: { en: 'Send my answer', cy: 'Anfon fy ateb' },
  next: {
    en: 'The co-ordinator reads every answer. Our next letter tells you what we heard and what the committee did about it.',
    cy: 'Mae’r cydlynydd yn darllen pob ateb. Bydd ein llythyr nesaf yn dweud wrthych beth a glywsom a beth a wnaeth y pwyllgor yn ei gylch.',
  },
}
