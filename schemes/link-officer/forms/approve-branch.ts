import type { Form } from '../../../shared/scheme/form.ts'
import { aboutYouPage, whatToChangePage } from './repeated-texts.ts'

/** Step 6.1: the chair of the new branch says that it may begin. */
export const approveBranch: Form = {
  id: 'LO-S12',
  version: 1,
  name: { en: 'Approve the scheme for your branch', cy: 'Cymeradwyo’r cynllun ar gyfer eich cangen' },
  intro: {
    en: 'Read what was set up for your branch, then approve it or send it back. No organisation is written to until you approve it.',
    cy: 'Darllenwch yr hyn a sefydlwyd ar gyfer eich cangen, yna ei gymeradwyo neu ei anfon yn ôl. Ni fydd neb yn ysgrifennu at unrhyw sefydliad nes i chi ei gymeradwyo.',
  },
  data: {
    purpose: 'To record who approved the scheme for the branch, and when',
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
            en: 'Do you approve the scheme for your branch?',
            cy: 'Ydych chi’n cymeradwyo’r cynllun ar gyfer eich cangen?',
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
              en: 'Select if you approve the scheme or send it back',
              cy: 'Dewiswch a ydych yn cymeradwyo’r cynllun neu’n ei anfon yn ôl',
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
    en: 'The scheme is ready for your branch. Its first step is the proposal to the directors.',
    cy: 'Mae’r cynllun yn barod ar gyfer eich cangen. Ei gam cyntaf yw’r cynnig i’r cyfarwyddwyr.',
  },
  nextAfter: {
    'send-back': {
      en: 'It goes back to whoever set it up, and you are asked again when it has changed.',
      cy: 'Bydd yn mynd yn ôl at bwy bynnag a’i sefydlodd, a gofynnir i chi eto pan fydd wedi newid.',
    },
  },
}
