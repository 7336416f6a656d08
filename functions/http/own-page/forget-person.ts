import { actionsOf } from '../../../shared/actions/actions.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import type { PersonLink } from '../../../shared/run/records/link.ts'
import { asksTo } from '../../../shared/run/this-person.ts'
import { eraseFromRun } from '../../erase-from-run.ts'
import { draftOfAction, draftOfAsk } from '../asked.ts'
import { draftOfOwn } from './filling.ts'
import { ownPage, personNow } from './way-in.ts'

/**
 * Deletes what a run holds about a person who takes no part any more: unsent answers, then letters, asks and answers,
 * as many changes as it takes. Stopped in between and called again, it goes on with what is left.
 */
export async function forgetPerson(
  deps: { store: Store; now: Now },
  named: Pick<PersonLink, 'run' | 'who' | 'since'>,
  ownForms: string[],
): Promise<void> {
  const { situation } = await ownPage(deps, named)
  for (const ask of asksTo(situation, named)) {
    for (let generation = 1; generation <= (ask.generation ?? 1); generation++)
      await deps.store.dropDraft(draftOfAsk({ ...ask, generation }))
    for (const action of actionsOf('holder')) await deps.store.dropDraft(draftOfAction(ask, action.id))
  }
  for (const form of ownForms) await deps.store.dropDraft(draftOfOwn(named.run, named, form))

  await eraseFromRun(deps, named.run, (current) => personNow(deps, current, named))
}
