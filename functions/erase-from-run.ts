import type { Now } from '../shared/ports/now.ts'
import type { Store } from '../shared/ports/store.ts'
import { erasePerson } from '../shared/run/erase-person.ts'
import type { Situation } from '../shared/run/situation.ts'
import type { ThisPerson } from '../shared/run/this-person.ts'
import { changeRun } from './change.ts'

/**
 * Deletes what a run holds about a person: letters, then asks and answers, as many changes as it takes. `find` looks the
 * person up in the run as it is now, and finds nobody when nothing is left. Stopped in between and called again, it
 * goes on with what is left. It is the person's own doing, unless `by` says otherwise.
 */
export async function eraseFromRun(
  deps: { store: Store; now: Now },
  run: string,
  find: (current: Situation) => Promise<ThisPerson | undefined>,
  by?: 'system',
): Promise<void> {
  for (;;) {
    const { change } = await changeRun(deps, run, async (current) => {
      const person = await find(current)
      const letters = await deps.store.letters(run)
      const reasons = await deps.store.reasons(run)
      return { change: person && erasePerson(current, person, { letters, reasons, by }) }
    })
    if (!change) return
  }
}
