import type { Flow } from '../../../shared/scheme/scheme.ts'
import { ask, forEach } from '../../../shared/scheme/step.ts'
import { ends } from './ends.ts'
import { linkOfficer, linkOfficers, named } from './returns.ts'

const date = 'answer.event.date'

/** Step 4.3: how many people come to an event from each organisation (LO-A12). Silence counts as nobody, and shows. */
export const eventFlow: Flow = {
  id: 'event',
  name: { en: 'Event: how many will come', cy: 'Digwyddiad: faint fydd yn dod' },
  start: { form: 'LO-S7', by: 'coordinator', as: 'event', dated: 'date' },
  steps: [
    forEach('numbers', linkOfficers, [
      ask('attendance', {
        of: linkOfficer,
        form: 'LO-F10',
        letter: 'LO-L14',
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
        tasks: [
          {
            when: { filled: 'adjustments' },
            office: 'coordinator',
            text: 'Arrange what was asked for, so that everybody can take part',
          },
          {
            when: { field: 'welsh', is: 'yes' },
            office: 'coordinator',
            text: 'Arrange for Welsh to be used at the event',
          },
        ],
        on: { 'no-answer': [ends.countedAsNone], withdrawn: [ends.countedAsNone] },
      }),
      ends.counted,
    ]),
    ends.complete,
  ],
}
