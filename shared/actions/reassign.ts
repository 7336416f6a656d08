import { changeUnits } from '../directory/changes.ts'
import type { DirectoryChange } from '../directory/records.ts'
import { ANSWERABLE } from '../run/answerable.ts'
import { putTo } from '../run/hand-over.ts'
import type { Holder } from '../run/records/ask.ts'
import type { Situation } from '../run/situation.ts'
import { type Action, byAdministrator, textOf } from './action.ts'
import { why } from './why.ts'

/** The directory has the new holder of the office that was asked: what else is open, and later letters, go there too. */
function heldBy(
  { unit, scheme, directory, now }: Situation,
  holder: Holder,
  who: string,
): DirectoryChange | undefined {
  const office = /^office:(.+)$/.exec(holder.as)?.[1]
  if (!unit || !directory || !office) return undefined
  if (scheme.offices.find(({ id }) => id === office)?.of !== 'unit') return undefined
  const { name, email, language } = holder
  const after = { ...unit, holders: { ...unit.holders, [office]: { name, email, language } } }
  return changeUnits(directory, [{ before: unit, after }], { who, at: now })
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
    const holder: Holder = { ...ask.holder, name: textOf(answers, 'name'), email: textOf(answers, 'email') }
    const who = byAdministrator(situation)
    return { ...putTo(situation, step, ask, holder, who), directory: heldBy(situation, holder, who) }
  },
}
