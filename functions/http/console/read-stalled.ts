import type { StalledItem } from '../../../shared/pages/console/find-stalled.ts'
import type { Late, Stalled, Todo } from '../../../shared/ports/list-store.ts'
import type { Ask } from '../../../shared/run/records/ask.ts'
import type { Task } from '../../../shared/run/records/task.ts'
import { readSituation } from '../../situation.ts'
import { type Reading, roundEntries } from './round-entries.ts'

/** So many rounds are looked into; what waits in others is told from its ask alone. */
const ROUNDS = 10

/**
 * What is said of asks and tasks that somebody has to see to, in their order: of asks of rounds what a board reads of
 * each round, of tasks whom they are about.
 */
export async function readStalled(reading: Reading, late: Late[]): Promise<StalledItem[]> {
  const asks = late.filter((item): item is Stalled => 'holder' in item)
  const tasks = late.filter((item): item is Todo<Task> => !('holder' in item))
  const [entries, about] = await Promise.all([
    entriesOf(reading, asks),
    reading.store.asksAt(tasks.map(({ run, step, ask }) => ({ run, step, number: ask }))),
  ])
  return late.map((item): StalledItem => {
    const unit = item.inRun?.unit
    if ('holder' in item)
      return { ask: item, unit, entry: entries.find(({ ask }) => ask && isSame(ask, item)) }
    const number = item.ask
    return { task: item, unit, about: about.find((ask) => isSame(ask, { ...item, number })) }
  })
}

async function entriesOf(reading: Reading, asks: Stalled[]) {
  const rounds = new Map(
    asks.flatMap(({ round }) => (round ? [[`${round.parent} ${round.step}`, round] as const] : [])),
  )
  const entries = await Promise.all(
    [...rounds.values()].slice(0, ROUNDS).map(async ({ parent, step: id }) => {
      const situation = await readSituation(reading, parent)
      return roundEntries(reading, situation, id)
    }),
  )
  return entries.flat()
}

type Which = Pick<Ask, 'run' | 'step' | 'number'>
const isSame = (one: Which, other: Which): boolean =>
  one.run === other.run && one.step === other.step && one.number === other.number
