import { boardEntries } from '../../../shared/pages/console/board-entry.ts'
import type { Findable } from '../../../shared/pages/console/find-answer.ts'
import type { Now, Stalled, Store } from '../../../shared/ports.ts'
import type { Ask } from '../../../shared/run/records/ask.ts'
import type { Unit } from '../../../shared/scheme/scheme.ts'
import type { Language } from '../../../shared/scheme/text.ts'
import { allSteps } from '../../../shared/scheme/walk.ts'
import { readSituation } from '../../situation.ts'
import { readRound } from './board.ts'

interface Reading {
  store: Store
  now: Now
  units: Unit[]
  language: Language
}

/** So many rounds are looked into; what waits in others is told from its ask alone. */
const ROUNDS = 10

/** What is said of asks that somebody has to see to: of those of rounds what a board reads of each round. */
export async function readStalled(reading: Reading, asks: Stalled[]): Promise<Findable['stalled']> {
  const rounds = new Map(
    asks.flatMap(({ round }) => (round ? [[`${round.parent} ${round.step}`, round] as const] : [])),
  )
  const entries = await Promise.all(
    [...rounds.values()].slice(0, ROUNDS).map(async ({ parent, step: id }) => {
      const situation = await readSituation(reading, parent)
      const round = allSteps(situation.flow.steps).find((step) => step.id === id)
      if (round?.verb !== 'forEach') return []
      const records = await readRound(reading, situation, id)
      return boardEntries(situation, round, records, reading.units, reading.language)
    }),
  )
  const told = entries.flat().filter(({ ask }) => ask && asks.some((one) => isSame(one, ask)))
  return {
    entries: told,
    asks: asks
      .filter((ask) => !told.some((entry) => isSame(entry.ask!, ask)))
      .map((ask) => ({ ask, unit: ask.inRun?.unit })),
  }
}

const isSame = (one: Ask, other: Ask): boolean =>
  one.run === other.run && one.step === other.step && one.number === other.number
