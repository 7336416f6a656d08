import { actionsOf } from '../../shared/actions/actions.ts'
import type { Now, Store } from '../../shared/ports.ts'
import { erasePerson } from '../../shared/run/erase-person.ts'
import type { PersonLink } from '../../shared/run/records.ts'
import { asksTo } from '../../shared/run/this-person.ts'
import { changeRun } from '../change.ts'
import { draftOfAction, draftOfAsk } from './asked.ts'
import { draftOfOwn } from './own-filling.ts'
import { ownPage, personNow } from './person-way-in.ts'

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

  for (;;) {
    const { change } = await changeRun(deps, named.run, async (current) => {
      const person = await personNow(deps, current, named)
      const letters = await deps.store.letters(named.run)
      const reasons = await deps.store.reasons(named.run)
      return { change: person && erasePerson(current, person, { letters, reasons }) }
    })
    if (!change) return
  }
}
