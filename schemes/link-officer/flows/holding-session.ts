import type { CalendarFile } from '../../../shared/scheme/calendar-file.ts'
import type { Source } from '../../../shared/scheme/source.ts'
import type { Step } from '../../../shared/scheme/step.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { choose, finish, forEach, goTo, together } from '../../../shared/scheme/steps/branch.ts'
import { close } from '../../../shared/scheme/steps/close.ts'
import { count, missed } from '../../../shared/scheme/steps/count.ts'
import { tell } from '../../../shared/scheme/steps/tell.ts'
import { wait } from '../../../shared/scheme/steps/wait.ts'
import { coordinator } from './offices.ts'
import { linkOfficer, linkOfficers, named, orLater } from './returns.ts'

const ends = {
  booked: finish('booked', { en: 'Booked', cy: 'Wedi archebu' }),
  cannotCome: finish('cannot-come', { en: 'Cannot come', cy: 'Ni all ddod' }),
  notBooked: finish('not-booked', { en: 'Not booked', cy: 'Heb archebu' }),
  withdrew: finish('withdrew', { en: 'Withdrew', cy: 'Tynnodd yn ôl' }),
  told: finish('told', { en: 'Told', cy: 'Wedi cael gwybod' }),
  held: finish('held', { en: 'Held', cy: 'Wedi’i chynnal' }),
  cancelled: finish('cancelled', { en: 'Cancelled', cy: 'Wedi’i chanslo' }),
}

const calendar: CalendarFile = {
  ...{ of: 'session', title: 'title', date: 'date', start: 'start', end: 'end' },
  places: ['place', 'online'],
}

/** Which session it is, for whoever has a task about it and may have set it. */
const which = { session: ['title', 'date', 'start', 'place'] }

/** LO-F6 asks everybody about Welsh and adjustments, also whoever chose none of the dates. */
const cannotCome = { field: 'attend', is: 'none' }

/** What the letters about a session say. */
const said: Record<string, Source> = {
  ...named,
  session_date: 'answer.session.date',
}
const invited: Record<string, Source> = {
  ...named,
  // LO-L26 speaks of the date that people had until now.
  session_date: { before: 'answer.session.date' },
  session_choices: 'answer.session.options',
  session_length: { from: 'answer.session.start', until: 'answer.session.end' },
  booking_link: 'ask.link',
}
/**
 * Steps 3.1 and 3.2 from a session that is set, whose answer is known as `session`, to who came. Link officers in post
 * are invited, and whoever comes into post while a place can still be booked.
 */
export const holdingSession: Step[] = [
  together(
    'invitations',
    [
      forEach('bookings', orLater, [
        ask('booking', {
          of: linkOfficer,
          form: 'LO-F6',
          letter: 'LO-L10',
          // A session that moves is one letter, which says so and asks again.
          letterOnceChanged: { of: 'session', letter: 'LO-L26' },
          calendar,
          values: { ...invited, first_session: { answered: 'answer.session.kind', is: 'first' } },
          about: ['session'],
          // LO-A7: 5 working days after sending, and 2 before the reply-by date.
          clock: {
            within: { workingDays: -5, from: 'answer.session.date' },
            remindOn: [{ workingDays: 5, from: 'sent.booking' }, -7],
          },
          tasks: [
            {
              when: { field: 'use_welsh', is: 'yes' },
              unless: cannotCome,
              office: 'coordinator',
              text: 'Arrange simultaneous translation into English and Welsh for the session',
            },
            {
              when: { filled: 'adjustments' },
              unless: cannotCome,
              office: 'coordinator',
              text: 'Make the adjustments asked for',
            },
          ],
          on: {
            'cannot-come': [ends.cannotCome],
            'no-answer': [ends.notBooked],
            withdrawn: [ends.withdrew],
          },
        }),
        ends.booked,
      ]),
    ],
    // The end of the reply-by date, also for whoever’s letter did not arrive: the session does not wait for an address.
    [
      ask('cancelling', {
        of: coordinator,
        form: 'LO-S64',
        shows: which,
        clock: {
          within: { workingDays: -5, from: 'answer.session.date' },
          closesOn: { workingDays: -4, from: 'answer.session.date' },
        },
        on: { answered: [goTo('close-booking')], 'no-answer': [] },
      }),
      wait('booking-over', { workingDays: -4, from: 'answer.session.date' }),
      close('close-booking', 'booking'),
    ],
  ),
  choose('whether-cancelled', 'cancelling', { answered: [goTo('cancellations')] }),
  count('enough-booked', { ask: 'booking', is: ['booked'], share: [1, 2] }),
  choose('numbers', 'enough-booked', { enough: [goTo('cancelling-late')] }),
  ask('moving', {
    of: coordinator,
    form: 'LO-S2',
    as: 'session',
    about: ['session'],
    clock: {
      within: { workingDays: -3, from: 'answer.session.date' },
      escalateOn: [-2],
      escalateTo: 'administrator',
      closesOn: { workingDays: 0, from: 'answer.session.date' },
    },
    // A session that nobody moved is held.
    on: { move: [goTo('invitations')], cancel: [goTo('cancellations')], 'no-answer': [goTo('session-day')] },
  }),
  // Until the morning of the session it can still be cancelled, whoever has booked.
  ask('cancelling-late', {
    of: coordinator,
    form: 'LO-S64',
    shows: which,
    clock: {
      within: { workingDays: -1, from: 'answer.session.date' },
      closesOn: { workingDays: 0, from: 'answer.session.date' },
    },
    on: { answered: [goTo('cancellations')], 'no-answer': [] },
  }),
  wait('session-day', { workingDays: 0, from: 'answer.session.date' }),
  ask('attendance', {
    of: coordinator,
    form: 'LO-S3',
    shows: which,
    clock: {
      within: { workingDays: 5, from: 'answer.session.date' },
      escalateOn: [6],
      escalateTo: 'administrator',
    },
  }),
  // Whoever could not come gets the slides and the next date (step 3.2); whoever came has them too.
  forEach('notes', linkOfficers, [
    tell('session-notes', {
      who: linkOfficer,
      letter: 'LO-L50',
      values: {
        ...said,
        notes_address: 'answer.attendance.notes',
        next_session_month: { monthAfter: 'answer.session.date', workingDays: 130 },
      },
    }),
    // Step 3.2: two missed in a row are the co-ordinator's to talk about.
    missed('two-missed', { role: 'link-officer', form: 'LO-S3', came: 'came', ask: 'booking', times: 2 }),
    choose('whether-missed', 'two-missed', {
      missed: [
        ask('missed-sessions', {
          of: coordinator,
          form: 'LO-S42',
          clock: { within: 5, escalateOn: [6], escalateTo: 'administrator', closesOn: 20 },
          on: { 'no-answer': [] },
        }),
      ],
    }),
    ends.told,
  ]),
  ends.held,

  forEach('cancellations', linkOfficers, [
    tell('session-cancelled', {
      who: linkOfficer,
      letter: 'LO-L33',
      calendar: { ...calendar, cancels: true },
      values: { ...said, too_few: { answered: 'answer.session.decision', is: 'cancel' } },
    }),
    ends.told,
  ]),
  ends.cancelled,
]
