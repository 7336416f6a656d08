import type { CalendarFile } from '../../../shared/scheme/calendar-file.ts'
import type { Flow } from '../../../shared/scheme/flow.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { choose, forEach, goTo, together } from '../../../shared/scheme/steps/branch.ts'
import { close } from '../../../shared/scheme/steps/close.ts'
import { tell } from '../../../shared/scheme/steps/tell.ts'
import { arrange } from './arrange.ts'
import { ends } from './ends.ts'
import { coordinator } from './offices.ts'
import { linkOfficer, linkOfficers, named, orLater } from './returns.ts'

const date = 'answer.event.date'
const calendar: CalendarFile = {
  ...{ of: 'event', title: 'name', date: 'date', start: 'start' },
  places: ['place'],
}

/** Which event it is, for whoever has a task about it. */
const which = { event: ['name', 'date', 'place'] }

/** Step 4.3: how many people come to an event from each organisation (LO-A12). Silence counts as nobody, and shows. */
export const eventFlow: Flow = {
  id: 'event',
  name: { en: 'Event: how many will come', cy: 'Digwyddiad: faint fydd yn dod' },
  start: { form: 'LO-S7', by: 'coordinator', as: 'event', dated: 'date' },
  steps: [
    together(
      'numbers-until-the-day',
      [
        forEach('numbers', orLater, [
          ask('attendance', {
            of: linkOfficer,
            form: 'LO-F10',
            letter: 'LO-L14',
            calendar,
            values: {
              ...named,
              event_name: 'answer.event.name',
              event_date: date,
              event_time: 'answer.event.start',
              event_place: 'answer.event.place',
              event_booking_link: 'answer.event.booking',
              places_held: 'answer.event.places',
              event_short_text: { byLanguage: { en: 'answer.event.text_en', cy: 'answer.event.text_cy' } },
            },
            about: ['event'],
            clock: {
              within: { workingDays: -5, from: date },
              remindOn: [-7],
              // Due is the end of that day, so it closes on the morning of the next.
              closesOn: { workingDays: -4, from: date },
            },
            tasks: arrange(
              'Arrange what was asked for, so that everybody can take part',
              'Arrange for Welsh to be used at the event',
            ),
            on: { 'no-answer': [ends.countedAsNone], withdrawn: [ends.countedAsNone] },
          }),
          ends.counted,
        ]),
      ],
      [
        ask('cancelling', {
          of: coordinator,
          // Not about the event: whoever announced it may cancel it too.
          form: 'LO-S62',
          shows: which,
          // Until the morning of the event.
          clock: { within: { workingDays: -1, from: date }, closesOn: { workingDays: 0, from: date } },
          on: { 'no-answer': [] },
        }),
        close('close-numbers', 'attendance'),
      ],
    ),
    choose('whether-cancelled', 'cancelling', { answered: [goTo('cancellations')] }),
    ask('attended', {
      of: coordinator,
      // Not about the event: whoever announced it may say it.
      form: 'LO-S65',
      shows: which,
      clock: { within: { workingDays: 5, from: date }, closesOn: { workingDays: 20, from: date } },
      on: { 'no-answer': [] },
    }),
    ends.complete,

    forEach('cancellations', linkOfficers, [
      tell('event-cancelled', {
        who: linkOfficer,
        letter: 'LO-L27',
        calendar: { ...calendar, cancels: true },
        values: {
          ...named,
          event_name: 'answer.event.name',
          event_date: date,
          event_place: 'answer.event.place',
          booking_page: { flag: true },
        },
      }),
      ends.told,
    ]),
    ends.cancelled,
  ],
}
