import type { Form } from '../../../shared/scheme/form.ts'

/** Step 5.4: after 24 months. Silence keeps the link officer in post, flagged as overdue. */
export const renewal: Form = {
  id: 'LO-S11',
  version: 2,
  name: { en: 'Carry on or hand over', cy: 'Parhau neu drosglwyddo' },
  intro: {
    en: 'You have been link officer for two years. Tell us if you would like to carry on, or to hand over to somebody else.',
    cy: 'Rydych wedi bod yn swyddog cyswllt ers dwy flynedd. Dywedwch wrthym a hoffech barhau, neu drosglwyddo i rywun arall.',
  },
  data: {
    purpose: 'To know who will be link officer for the next two years',
    basis: 'legitimate-interests',
  },
  decides: 'decision',
  pages: [
    {
      id: 'decision',
      heading: { en: 'Your role as link officer', cy: 'Eich rôl fel swyddog cyswllt' },
      fields: [
        {
          id: 'organisation',
          type: 'shown',
          label: { en: 'Organisation', cy: 'Sefydliad' },
          from: 'unit.name',
        },
        {
          id: 'decision',
          type: 'radios',
          label: { en: 'What would you like to do?', cy: 'Beth hoffech chi ei wneud?' },
          options: [
            {
              value: 'carry-on',
              label: { en: 'Carry on as link officer', cy: 'Parhau fel swyddog cyswllt' },
            },
            {
              value: 'hand-over',
              label: { en: 'Hand over to somebody else', cy: 'Trosglwyddo i rywun arall' },
            },
          ],
          errors: {
            empty: { en: 'Select what you would like to do', cy: 'Dewiswch beth hoffech chi ei wneud' },
          },
        },
      ],
    },
    {
      id: 'last-day',
      fields: [
        {
          id: 'last_day',
          type: 'date',
          label: { en: 'What is the last day?', cy: 'Pryd yw’r diwrnod olaf?' },
          when: { field: 'decision', is: 'hand-over' },
          subject: { en: 'Last day', cy: 'Y diwrnod olaf' },
          rule: { rule: 'within-months-ahead', months: 6, since: 'person.link-officer.from' },
          errors: {
            empty: { en: 'Enter the last day', cy: 'Nodwch y diwrnod olaf' },
            rule: {
              en: 'Last day must be not more than 6 months ahead',
              cy: 'Ni chaiff y diwrnod olaf fod fwy na 6 mis ymlaen llaw',
            },
          },
        },
      ],
    },
  ],
  send: { en: 'Send my answer', cy: 'Anfon fy ateb' },
  next: {
    en: 'Thank you for carrying on. We will ask again in two years.',
    cy: 'Diolch am barhau. Byddwn yn gofyn eto ymhen dwy flynedd.',
  },
  nextAfter: {
    'hand-over': {
      en: 'Thank you for everything you have done. We ask the Workforce Director to nominate somebody else.',
      cy: 'Diolch am bopeth a wnaethoch. Byddwn yn gofyn i Gyfarwyddwr y Gweithlu enwebu rhywun arall.',
    },
  },
}
