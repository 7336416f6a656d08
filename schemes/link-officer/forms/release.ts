import type { Form } from '../../../shared/scheme/form.ts'
import { aboutYouPage, whatToChangePage } from './repeated-texts.ts'

/** The approve page of step 0.2 (common rules 0.3). No letter goes to all directors before the chair says so. */
export const release: Form = {
  id: 'LO-A1',
  version: 1,
  name: { en: 'Release the proposal', cy: 'Rhyddhau’r cynnig' },
  intro: {
    en: 'Read the proposal below, then approve it or send it back. Nothing is sent to the directors until you approve it.',
    cy: 'Darllenwch y cynnig isod, yna ei gymeradwyo neu ei anfon yn ôl. Ni chaiff dim ei anfon at y cyfarwyddwyr nes i chi ei gymeradwyo.',
  },
  data: {
    purpose: 'To record who approved a letter to all Workforce Directors, and when',
    basis: 'legitimate-interests',
  },
  decides: 'decision',
  signs: { name: 'your_name', title: 'your_title' },
  pages: [
    {
      id: 'decision',
      fields: [
        {
          id: 'decision',
          type: 'radios',
          label: {
            en: 'Do you approve this proposal going to the Workforce Directors?',
            cy: 'Ydych chi’n cymeradwyo anfon y cynnig hwn at Gyfarwyddwyr y Gweithlu?',
          },
          options: [
            { value: 'approve', label: { en: 'Yes, I approve it', cy: 'Ydw, rwy’n ei gymeradwyo' } },
            {
              value: 'send-back',
              label: { en: 'No, send it back for changes', cy: 'Nac ydw, ei anfon yn ôl i’w newid' },
            },
          ],
          errors: {
            empty: {
              en: 'Select if you approve the proposal or send it back',
              cy: 'Dewiswch a ydych yn cymeradwyo’r cynnig neu’n ei anfon yn ôl',
            },
          },
        },
      ],
    },
    whatToChangePage,
    aboutYouPage,
  ],
  send: { en: 'Send my answer', cy: 'Anfon fy ateb' },
  next: {
    en: 'If you approved the proposal, the letters to the Workforce Directors go out today. If you sent it back, it will be changed and you will be asked again.',
    cy: 'Os gwnaethoch gymeradwyo’r cynnig, bydd y llythyrau at Gyfarwyddwyr y Gweithlu yn cael eu hanfon heddiw. Os gwnaethoch ei anfon yn ôl, bydd yn cael ei newid a byddwn yn gofyn i chi eto.',
  },
  nextAfter: {
    approve: {
      en: 'The letters to the Workforce Directors go out today.',
      cy: 'Bydd y llythyrau at Gyfarwyddwyr y Gweithlu yn cael eu hanfon heddiw.',
    },
    'send-back': {
      en: 'Nothing goes out. The proposal will be changed, and you will be asked again.',
      cy: 'Ni fydd dim yn cael ei anfon. Bydd y cynnig yn cael ei newid, a byddwn yn gofyn i chi eto.',
    },
  },
}
