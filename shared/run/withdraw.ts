import { WITHDRAWN } from '../scheme/outcomes.ts'
import { ANSWERABLE } from './answerable.ts'
import type { Change } from './change.ts'
import type { Ask } from './records/ask.ts'
import type { Situation } from './situation.ts'
import { doneTasks } from './tasks.ts'
import { asksTo, type ThisPerson } from './this-person.ts'
import { mayUndo } from './undo.ts'

/**
 * The person withdraws, without a reason (common rules 0.6): every question that is open with them is settled so, its
 * links die, and what would be asked of them later is settled at once. The asks are handed back for the workflow to be
 * told of. Undefined for who has withdrawn already, or is past it: whoever is in post steps down instead.
 */
export function withdraw(
  situation: Situation,
  { who, since, person, standing }: ThisPerson,
): { change: Change; asks: Ask[] } | undefined {
  if (standing !== 'named') return undefined
  const { run } = situation.file
  // An answer that can still be changed is not what the run goes by yet.
  const open = asksTo(situation, { who, since }).filter(
    (ask) => ANSWERABLE.includes(ask.state) || mayUndo(ask, situation.now),
  )
  const asks = open.map((ask): Ask => ({ ...ask, state: 'cancelled', settled: settledBy(situation, ask) }))
  const outcomes = Object.fromEntries(asks.map(({ step }) => [step, WITHDRAWN]))
  const entry = (ask?: Ask) => ({
    at: situation.now,
    who: `person:${who} ${ask?.reference ?? run.reference}`,
    what: 'withdrawn' as const,
    ...(ask ? { step: ask.step, detail: { ask: ask.number } } : {}),
  })
  return {
    asks,
    change: {
      run: { ...run, outcomes: { ...run.outcomes, ...outcomes } },
      ledger: [entry(asks[0]), ...asks.slice(1).map(entry)],
      asks: asks.map((ask, index) => ({ ask, from: [open[index]!.state] })),
      people: [{ ...person, withdrawnAt: situation.now }],
      tasks: open.flatMap((ask) => doneTasks(situation, ask)),
    },
  }
}

const settledBy = ({ now }: Situation, { holder }: Ask): Ask['settled'] => ({
  at: now,
  outcome: WITHDRAWN,
  by: { name: holder.name, how: 'link' },
  late: false,
})
