import type { Now } from '../shared/ports/now.ts'
import type { Store } from '../shared/ports/store.ts'
import type { Change } from '../shared/run/change.ts'
import { countVotes } from '../shared/run/count-votes.ts'
import type { Situation } from '../shared/run/situation.ts'
import { readSituation } from './situation.ts'

/** The run was busy so often that the change could not be made: worth another try later. */
export class TooBusy extends Error {
  override name = 'TooBusy'
}

/** Everybody who wants to change a run at the same moment gets a turn within so many rounds. */
export const ROUNDS = 60

/**
 * Reads a run, decides, writes; and again from the start whenever somebody else changed the run in between.
 * `decide` sees the run as it is and returns what to write, or no change when there is nothing to do.
 * What a settled ask adds to a ballot is written with it. Returns what the last `decide` said. Throws TooBusy and what `decide` throws.
 */
export async function changeRun<Decision extends { change?: Change }>(
  deps: { store: Store; now: Now },
  run: string,
  decide: (situation: Situation) => Decision | Promise<Decision>,
): Promise<Decision & { situation: Situation }> {
  for (let round = 0; round < ROUNDS; round++) {
    const situation = await readSituation(deps, run)
    const decision = await decide(situation)
    if (!decision.change) return { ...decision, situation }
    const change = countVotes(situation, decision.change)
    if (await deps.store.commit(change)) return { ...decision, change, situation }
  }
  throw new TooBusy(`The run ${run} was changed by others ${ROUNDS} times while this change was made`)
}
