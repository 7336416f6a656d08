import type { Form } from '../../../shared/scheme/form.ts'
import { yesOrNo } from './repeated-texts.ts'

/** Step 4.5: the newsletter reaches the organisations through their link officers. */
export const newsletterShared: Form = {
  id: 'LO-F12',
  version: 1,
  name: {
    en: 'Confirm you shared the newsletter',
    cy: 'Cadarnhau eich bod wedi rhannu’r cylchlythyr',
  },
  data: { purpose: 'To know whom the newsletter reaches', basis: 'legitimate-interests' },
  decides: 'shared',
  pages: [
    {
      id: 'shared',
      heading: { en: 'Sharing the newsletter', cy: 'Rhannu’r cylchlythyr' },
      fields: [
        { id: 'issue', type: 'shown', label: { en: 'Issue', cy: 'Rhifyn' }, from: 'answer.issue.number' },
        {
          id: 'shared',
          type: 'radios',
          label: { en: 'Have you shared it?', cy: 'Ydych chi wedi’i rannu?' },
          options: [
            ...yesOrNo('Ydw', 'Nac ydw'),
            { value: 'not-yet', label: { en: 'Not yet', cy: 'Ddim eto' } },
          ],
          errors: {
            empty: {
              en: 'Select yes if you have shared the newsletter',
              cy: 'Dewiswch ydw os ydych wedi rhannu’r cylchlythyr',
            },
          },
        },
      ],
    },
    {
      id: 'shared-on',
      fields: [
        {
          id: 'shared_on',
          type: 'date',
          label: { en: 'When did you share it?', cy: 'Pryd y gwnaethoch ei rannu?' },
          when: { field: 'shared', is: 'yes' },
          subject: { en: 'Date you shared it', cy: 'Y dyddiad y gwnaethoch ei rannu' },
          rule: { rule: 'past-since', since: 'answer.issue.issued_on' },
          errors: {
            empty: { en: 'Enter the date you shared it', cy: 'Nodwch y dyddiad y gwnaethoch ei rannu' },
            rule: {
              en: 'Date you shared it must be on or after the date of the issue, and not in the future',
              cy: 'Rhaid i’r dyddiad y gwnaethoch ei rannu fod ar neu ar ôl dyddiad y rhifyn, ac nid yn y dyfodol',
            },
          },
        },
      ],
    },
    {
      id: 'reach',
      fields: [
        {
          id: 'reach',
          type: 'number',
          label: {
            en: 'About how many people did it reach?',
            cy: 'Tua faint o bobl y gwnaeth eu cyrraedd?',
          },
          when: { field: 'shared', is: 'yes' },
          min: 1,
          max: 20000,
          errors: {
            empty: { en: 'Enter a number between 1 and 20000', cy: 'Nodwch rif rhwng 1 a 20000' },
          },
        },
      ],
    },
  ],
  send: { en: 'Send my answer', cy: 'Anfon fy ateb' },
  next: {
    en: 'Thank you. There is nothing more for you to do for this issue.',
    cy: 'Diolch. Nid oes dim arall i chi ei wneud ar gyfer y rhifyn hwn.',
  },
  nextAfter: {
    no: {
      en: 'Thank you for telling us. There is nothing more for you to do for this issue.',
      cy: 'Diolch am roi gwybod i ni. Nid oes dim arall i chi ei wneud ar gyfer y rhifyn hwn.',
    },
    'not-yet': {
      en: 'Thank you for telling us. When you have shared it, please reply to our letter with the date and the number of people.',
      cy: 'Diolch am roi gwybod i ni. Pan fyddwch wedi’i rannu, atebwch ein llythyr gyda’r dyddiad a nifer y bobl os gwelwch yn dda.',
    },
  },
}
