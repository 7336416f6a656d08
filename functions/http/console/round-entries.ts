import { boardEntries } from '../../../shared/pages/console/board-entry.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import type { Situation } from '../../../shared/run/situation.ts'
import type { Language } from '../../../shared/scheme/text.ts'
import type { Unit } from '../../../shared/scheme/unit.ts'
import { allSteps } from '../../../shared/scheme/walk.ts'
import { readRound } from './board.ts'

export interface Reading {
  store: Store
  now: Now
  units: Unit[]
  language: Language
}

/** What a board says of each unit of a round, by the id of its step; nothing where the flow has no such round. */
export async function roundEntries(
  reading: Reading,
  situation: Situation,
  id: string,
): Promise<ReturnType<typeof boardEntries>> {
  const round = allSteps(situation.flow.steps).find((step) => step.id === id)
  if (round?.verb !== 'forEach') return []
  const records = await readRound(reading, situation, id)
  return boardEntries(situation, round, records, reading.units, reading.language)
}
