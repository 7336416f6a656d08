import { formatDate } from '../calendar/format-date.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { ANSWERABLE } from '../run/answerable.ts'
import { nextMark } from '../run/marks.ts'
import type { Ask } from '../run/records/ask.ts'
import { doneTasks } from '../run/tasks.ts'
import type { Form } from '../scheme/form.ts'
import { type Action, byAdministrator, textOf } from './action.ts'
import { LATEST } from './latest.ts'
import { why } from './why.ts'

/** Gives more time to one ask. It is told by the pages at once and by the next letter; escalation waits for the date. */
export const extend: Action = {
  id: 'extend',
  by: 'administrator',
  link: { en: 'Give more time', cy: 'Rhoi mwy o amser' },
  form: (_, ask): Form => ({
    id: 'extend',
    version: 1,
    name: { en: 'Give more time', cy: 'Rhoi mwy o amser' },
    data: { purpose: 'To move the reply-by date of one person', basis: 'public-task' },
    pages: [
      {
        id: 'until',
        fields: [
          {
            id: 'until',
            type: 'date',
            label: { en: 'What is the new reply-by date?', cy: 'Beth yw’r dyddiad ateb newydd?' },
            hint: {
              en: `The reply-by date is now ${formatDate(ask.due, 'en')}`,
              cy: `Y dyddiad ateb nawr yw ${formatDate(ask.due, 'cy')}`,
            },
            subject: { en: 'New reply-by date', cy: 'Dyddiad ateb newydd' },
            rule: { rule: 'later-than', date: ask.due, until: LATEST },
            errors: {
              empty: { en: 'Enter the new reply-by date', cy: 'Nodwch y dyddiad ateb newydd' },
              rule: {
                en: 'The new reply-by date must be on or after ((date)): a date can only be moved to a later one',
                cy: 'Rhaid i’r dyddiad ateb newydd fod ar neu ar ôl ((date)): dim ond i ddyddiad hwyrach y gellir symud dyddiad',
              },
            },
          },
        ],
      },
      why,
    ],
    send: { en: 'Move the date', cy: 'Symud y dyddiad' },
    next: { en: 'The reply-by date has moved.', cy: 'Mae’r dyddiad ateb wedi symud.' },
  }),
  apply(situation, step, ask, answers) {
    if (!ANSWERABLE.includes(ask.state)) return undefined
    const due = textOf(answers, 'until')
    // Somebody else gave more time a moment ago: nobody’s date gets earlier.
    if (due <= ask.due) return undefined
    // The ask closes no earlier than the working day after the new date.
    const closes = ask.closes && [ask.closes, addWorkingDays(due, 1)].sort().at(-1)
    const extended: Ask = { ...ask, due, closes, extendedTo: due }
    const after: Ask = { ...extended, next: nextMark(situation, step, extended) }
    return {
      run: { ...situation.file.run, due },
      ledger: [
        {
          at: situation.now,
          who: byAdministrator(situation),
          what: 'extended',
          step: ask.step,
          detail: { ask: ask.number, due, ...(closes ? { closes } : {}) },
        },
      ],
      asks: [{ ask: after, from: ANSWERABLE }],
      tasks: doneTasks(situation, ask).filter((task) => task.kind === 'more-time'),
    }
  },
}
