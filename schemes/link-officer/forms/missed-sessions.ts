import type { Form } from '../../../shared/scheme/form.ts'

/** Step 3.2: a link officer missed two sessions in a row, and the co-ordinator talks to them. */
export const missedSessions: Form = {
  id: 'LO-S42',
  version: 1,
  name: { en: 'Talk about two missed sessions', cy: 'Siarad am ddwy sesiwn a gollwyd' },
  intro: {
    en: 'This link officer was asked to the last two sessions and came to neither. Talk to them about what would help, then say here how it stands.',
    cy: 'Gofynnwyd i’r swyddog cyswllt hwn ddod i’r ddwy sesiwn ddiwethaf ac ni ddaeth i’r naill na’r llall. Siaradwch â’r swyddog am yr hyn a fyddai’n helpu, yna dywedwch yma sut mae pethau.',
  },
  data: {
    purpose: 'To help link officers who could not come to sessions',
    basis: 'legitimate-interests',
  },
  pages: [
    {
      id: 'decision',
      heading: { en: 'How does it stand?', cy: 'Sut mae pethau?' },
      fields: [
        {
          id: 'organisation',
          type: 'shown',
          label: { en: 'Organisation', cy: 'Sefydliad' },
          from: 'unit.name',
        },
        {
          id: 'link_officer',
          type: 'shown',
          label: { en: 'Link officer', cy: 'Swyddog cyswllt' },
          from: 'person.link-officer.name',
        },
        {
          id: 'decision',
          type: 'radios',
          label: { en: 'What did you agree?', cy: 'Beth wnaethoch chi gytuno arno?' },
          options: [
            { value: 'carries-on', label: { en: 'They carry on', cy: 'Mae’r swyddog yn parhau' } },
            {
              value: 'steps-down',
              label: { en: 'They want to step down', cy: 'Mae’r swyddog am gamu i lawr' },
              hint: {
                en: 'They say so on their own page, or the administrator starts ‘Step down, or replace a link officer’',
                cy: 'Bydd y swyddog yn dweud hynny ar ei dudalen ei hun, neu bydd y gweinyddwr yn dechrau ‘Camu i lawr, neu newid swyddog cyswllt’',
              },
            },
            {
              value: 'not-reached',
              label: { en: 'I could not reach them', cy: 'Ni allwn gael gafael ar y swyddog' },
            },
          ],
          errors: { empty: { en: 'Select what you agreed', cy: 'Dewiswch beth wnaethoch chi gytuno arno' } },
        },
      ],
    },
  ],
  send: { en: 'Send my answer', cy: 'Anfon fy ateb' },
  next: {
    en: 'It is recorded with the session. Nobody else is told.',
    cy: 'Mae wedi’i gofnodi gyda’r sesiwn. Ni ddywedir wrth neb arall.',
  },
}
