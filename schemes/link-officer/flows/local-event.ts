import type { Flow } from '../../../shared/scheme/flow.ts'
import type { Source } from '../../../shared/scheme/source.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { choose, forEach, goTo, together } from '../../../shared/scheme/steps/branch.ts'
import { close } from '../../../shared/scheme/steps/close.ts'
import { tell } from '../../../shared/scheme/steps/tell.ts'
import { wait } from '../../../shared/scheme/steps/wait.ts'
import { arrange } from './arrange.ts'
import { changing } from './changing-event.ts'
import { ends } from './ends.ts'
import { calendar, date, details, plan } from './local-plan.ts'
import { coordinator } from './offices.ts'
import { linkOfficer, linkOfficers, orLater } from './returns.ts'

/** LO-L27: places at a local event are booked with us, and nowhere else. */
const cancelled: Record<string, Source> = {
  ...plan,
  event_place: 'answer.plan.venue',
  booking_page: { flag: false },
}
const cancellations = [goTo('cancellation')]

/** Step 4.6: a link officer plans a local evening event, the co-ordinator decides (LO-A15), the others are invited, and whoever holds it gets the bookings. */
export const localEventFlow: Flow = {
  id: 'local-event',
  name: { en: 'Plan a local evening event', cy: 'Cynllunio digwyddiad lleol gyda’r nos' },
  start: { form: 'LO-F13', holding: 'link-officer', as: 'plan' },
  steps: [
    ask('decision', {
      of: coordinator,
      form: 'LO-S9',
      letter: 'LO-L41',
      values: plan,
      about: ['plan'],
      clock: { within: 5, remindOn: [3], escalateOn: [6], escalateWith: 'LO-L31', escalateTo: 'chair' },
      on: { decline: [goTo('revision')] },
    }),
    tell('approval', {
      who: linkOfficer,
      letter: 'LO-L16',
      values: {
        ...plan,
        approved: { flag: true },
        decision_word: { text: { en: 'approved', cy: 'cymeradwywyd' } },
        event_link: 'recipient.page',
      },
    }),
    // Until the list of bookings goes, also for whoever's letter did not arrive.
    together(
      'invitations',
      [
        forEach('announcement', { ...orLater, others: true }, [
          ask('booking', {
            of: linkOfficer,
            form: 'LO-S51',
            letter: 'LO-L43',
            letterOnceChanged: { of: 'plan', moved: true, letter: 'LO-L47' },
            calendar,
            values: details,
            about: ['plan'],
            // An invitation: nobody is reminded. It is over a day before the list of bookings goes.
            clock: { within: { workingDays: -4, from: date }, closesOn: { workingDays: -3, from: date } },
            tasks: arrange(
              'Tell the link officer who holds the event what was asked for, so that everybody can take part',
              'Arrange for Welsh to be used at the local evening event',
            ),
            on: {
              'no-answer': [ends.countedAsNone],
              withdrawn: [ends.countedAsNone],
              overtaken: [ends.bookedAnew],
            },
          }),
          ends.counted,
        ]),
      ],
      [
        ask('cancelling', {
          of: coordinator,
          form: 'LO-S63',
          about: ['plan'],
          clock: { within: { workingDays: -3, from: date }, closesOn: { workingDays: -2, from: date } },
          // Overtaken: the day has changed. Everybody is invited anew, and it can be cancelled until then.
          on: { 'no-answer': [], overtaken: [] },
        }),
        close('close-booking', 'booking'),
        close('close-changing', 'changing', { as: 'overtaken' }),
        close('close-change-decision', 'change-decision', { as: 'overtaken' }),
      ],
      changing,
    ),
    choose('whether-cancelled', 'cancelling', {
      answered: cancellations,
      overtaken: [goTo('invitations')],
    }),
    // What LO-L16 promises.
    tell('bookings-list', {
      who: linkOfficer,
      letter: 'LO-L44',
      values: { ...plan, list_link: 'recipient.list' },
      list: {
        name: { en: 'Bookings for your event', cy: 'Archebion ar gyfer eich digwyddiad' },
        ask: 'booking',
        fields: ['expected', 'welsh'],
      },
    }),
    ask('cancelling-late', {
      of: coordinator,
      form: 'LO-S63',
      about: ['plan'],
      clock: { within: { workingDays: -1, from: date }, closesOn: { workingDays: 0, from: date } },
      on: { answered: cancellations, 'no-answer': [] },
    }),
    wait('event-over', { workingDays: 1, from: date }),
    ask('outcome', {
      of: linkOfficer,
      form: 'LO-S10',
      letter: 'LO-L29',
      values: plan,
      about: ['plan'],
      clock: { within: 10, remindOn: [6], closesOn: 15 },
      on: { 'no-answer': [ends.notTold], withdrawn: [ends.notTold] },
    }),
    ends.held,

    tell('cancellation', { who: linkOfficer, letter: 'LO-L53', values: cancelled }),
    forEach('cancellations', { ...linkOfficers, others: true }, [
      tell('event-cancelled', {
        who: linkOfficer,
        letter: 'LO-L27',
        calendar: { ...calendar, cancels: true },
        values: cancelled,
      }),
      ends.told,
    ]),
    ends.cancelled,

    // A plan that was declined can be changed and sent again.
    ask('revision', {
      of: linkOfficer,
      form: 'LO-F13',
      as: 'plan',
      letter: 'LO-L16',
      values: {
        ...plan,
        declined: { flag: true },
        decision_word: { text: { en: 'not approved yet', cy: 'heb ei gymeradwyo eto' } },
        event_link: 'ask.link',
      },
      clock: { within: 20, closesOn: 30 },
      on: { 'no-answer': [ends.declined], withdrawn: [ends.declined] },
    }),
    goTo('decision'),
  ],
}
