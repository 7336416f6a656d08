import type { Form } from '../../../shared/scheme/form.ts'
import { adjustmentsPage, answerTooLong, yesOrNo } from './repeated-texts.ts'

/** Step 3.2. Whoever cannot come to any session is offered the next date and the notes. */
export const bookSession: Form = {
  id: 'LO-F6',
  version: 1,
  name: { en: 'Book a session', cy: 'Archebu lle mewn sesiwn' },
  intro: {
    en: 'Choose the session you will come to, or tell us that you cannot come to any of them. It takes about two minutes.',
    cy: 'Dewiswch y sesiwn y byddwch yn dod iddi, neu dywedwch wrthym na allwch ddod i’r un ohonynt. Mae’n cymryd tua dwy funud.',
  },
  data: {
    purpose: 'To know who comes to a session, and what they need to take part',
    basis: 'legitimate-interests',
  },
  except: [{ when: { field: 'attend', is: 'none' }, outcome: 'cannot-come' }],
  otherwise: 'booked',
  pages: [
    {
      id: 'attend',
      fields: [
        {
          id: 'attend',
          type: 'radios',
          label: { en: 'Which session will you come to?', cy: 'I ba sesiwn y byddwch yn dod?' },
          optionsFrom: 'answer.session.options',
          options: [{ value: 'none', label: { en: 'None of these', cy: 'Dim un o’r rhain' } }],
          errors: {
            empty: {
              en: 'Select which session you will come to',
              cy: 'Dewiswch i ba sesiwn y byddwch yn dod',
            },
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
          label: { en: 'How will you take part?', cy: 'Sut byddwch yn cymryd rhan?' },
          when: { field: 'attend', tagged: 'both' },
          options: [
            { value: 'in-person', label: { en: 'In person', cy: 'Wyneb yn wyneb' } },
            { value: 'online', label: { en: 'Online', cy: 'Ar-lein' } },
          ],
          errors: {
            empty: { en: 'Select how you will take part', cy: 'Dewiswch sut byddwch yn cymryd rhan' },
          },
        },
      ],
    },
    {
      id: 'use-welsh',
      fields: [
        {
          id: 'use_welsh',
          type: 'radios',
          label: {
            en: 'Do you want to use Welsh at the session?',
            cy: 'Ydych chi eisiau defnyddio’r Gymraeg yn y sesiwn?',
          },
          hint: {
            en: 'We will arrange simultaneous translation',
            cy: 'Byddwn yn trefnu cyfieithu ar y pryd',
          },
          options: yesOrNo('Ydw', 'Nac ydw'),
          errors: {
            empty: {
              en: 'Select yes if you want to use Welsh at the session',
              cy: 'Dewiswch ydw os ydych eisiau defnyddio’r Gymraeg yn y sesiwn',
            },
          },
        },
      ],
    },
    {
      id: 'topics',
      fields: [
        {
          id: 'topics',
          type: 'long-text',
          label: {
            en: 'What would help you most in the role?',
            cy: 'Beth fyddai’n eich helpu fwyaf yn y rôl?',
          },
          optional: true,
          max: 500,
          errors: { tooLong: answerTooLong(500) },
        },
      ],
    },
    adjustmentsPage,
  ],
  send: { en: 'Send my answer', cy: 'Anfon fy ateb' },
  next: {
    en: 'Your place is booked. If the session moves, we will tell you and ask you again.',
    cy: 'Mae eich lle wedi’i gadw. Os bydd y sesiwn yn symud, byddwn yn rhoi gwybod i chi ac yn gofyn i chi eto.',
  },
  nextAfter: {
    'cannot-come': {
      en: 'We have recorded that you cannot come this time. We will send you the notes and offer you the next date.',
      cy: 'Rydym wedi cofnodi na allwch ddod y tro hwn. Byddwn yn anfon y nodiadau atoch ac yn cynnig y dyddiad nesaf i chi.',
    },
  },
}
