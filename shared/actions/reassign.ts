import { ANSWERABLE } from '../run/answerable.ts'
import { datesOf } from '../run/ask-dates.ts'
import { lettersOf } from '../run/ask-letters.ts'
import { nextMark } from '../run/marks.ts'
import { resumed } from '../run/paused.ts'
import type { Ask, Holder } from '../run/records.ts'
import { type Situation, today } from '../run/situation.ts'
import { doneTasks } from '../run/tasks.ts'
import type { Unit } from '../scheme/scheme.ts'
import { type Action, byAdministrator, textOf } from './action.ts'
import { why } from './why.ts'

/** The unit with the new holder of the office that was asked: later letters go there too. */
function heldBy({ unit, scheme }: Situation, holder: Holder): Unit | undefined {
  const office = /^office:(.+)$/.exec(holder.as)?.[1]
  if (!unit || !office || scheme.offices.find(({ id }) => id === office)?.of !== 'unit') return undefined
  const { name, email, language } = holder
  return { ...unit, holders: { ...unit.holders, [office]: { name, email, language } } }
}

/**
 * Puts an open ask to another person or address. A new letter with a new link goes there, and the old links die.
 * After a bounce the full period starts again, because nobody had the question; otherwise the dates stay
 * (common rules 0.2, 6).
 */
export const reassign: Action = {
  id: 'reassign',
  by: 'administrator',
  link: { en: 'Send it to another person or address', cy: 'Ei anfon at berson neu gyfeiriad arall' },
  form: {
    id: 'reassign',
    version: 1,
    name: { en: 'Send it to another person or address', cy: 'Ei anfon at berson neu gyfeiriad arall' },
    data: { purpose: 'To put the question to the right person', basis: 'public-task' },
    pages: [
      {
        id: 'who',
        heading: { en: 'Who should answer?', cy: 'Pwy ddylai ateb?' },
        fields: [
          {
            id: 'name',
            type: 'text',
            label: { en: 'Full name', cy: 'Enw llawn' },
            max: 100,
            autocomplete: 'off',
            spellcheck: false,
            errors: { empty: { en: 'Enter their full name', cy: 'Nodwch eu henw llawn' } },
          },
          {
            id: 'email',
            type: 'email',
            label: { en: 'Work email address', cy: 'Cyfeiriad e-bost gwaith' },
            autocomplete: 'off',
            errors: {
              empty: { en: 'Enter their work email address', cy: 'Nodwch eu cyfeiriad e-bost gwaith' },
              format: {
                en: 'Enter an email address in the correct format, like name@example.com',
                cy: 'Nodwch gyfeiriad e-bost yn y fformat cywir, fel enw@example.com',
              },
            },
          },
        ],
      },
      why,
    ],
    send: { en: 'Send the letter', cy: 'Anfon y llythyr' },
    next: {
      en: 'The letter is on its way with a new link. The old link no longer works.',
      cy: 'Mae’r llythyr ar ei ffordd gyda dolen newydd. Nid yw’r hen ddolen yn gweithio mwyach.',
    },
  },
  apply(situation, step, ask, answers) {
    if (!ANSWERABLE.includes(ask.state)) return undefined
    const now = today(situation)
    const holder: Holder = { ...ask.holder, name: textOf(answers, 'name'), email: textOf(answers, 'email') }
    const again = ask.pausedFor !== undefined && ask.pausedFor !== 'administrator'
    const dates = again
      ? {
          ...datesOf(situation, step, now),
          counted: now,
          chased: undefined,
          extendedTo: undefined,
          pausedDays: undefined,
        }
      : {}
    const sent: Ask = {
      ...resumed(ask, now),
      ...dates,
      state: 'sent',
      pausedFor: undefined,
      awayUntil: undefined,
      holder,
      generation: (ask.generation ?? 1) + 1,
      sent: now,
      lastLetter: now,
    }
    const after: Ask = { ...sent, next: nextMark(situation, step, sent) }
    return {
      run: { ...situation.file.run, due: after.due },
      ledger: [
        {
          at: situation.now,
          who: byAdministrator(situation),
          what: 'address-corrected',
          step: ask.step,
          detail: { ask: ask.number, due: after.due },
        },
      ],
      asks: [{ ask: after, from: ANSWERABLE }],
      letters: lettersOf(situation, step, after),
      unit: heldBy(situation, holder),
      tasks: doneTasks(situation, ask),
    }
  },
}
