import type { OwnAction } from '../../../shared/own-page/own-action.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import type { PersonLink } from '../../../shared/run/records/link.ts'
import type { ThisPerson } from '../../../shared/run/this-person.ts'
import { changeRun } from '../../change.ts'
import { ownPage } from './way-in.ts'

/**
 * Carries what a person did on their page to the other runs that go on and that they take part in by their role. Safe to
 * do again: a run that says so already is left alone.
 */
export async function actElsewhere(
  deps: { store: Store; now: Now },
  named: Pick<PersonLink, 'run' | 'who' | 'since'>,
  act: NonNullable<OwnAction['elsewhere']>,
): Promise<void> {
  const { person } = await ownPage(deps, named)
  const found = await Promise.all(person.appointments.map((entry) => runsOf(deps, entry)))
  const others = new Set(found.flat().filter((run) => run !== named.run))
  for (const { id, state } of await deps.store.runsAt([...others]))
    if (state === 'running') await changeRun(deps, id, (current) => ({ change: act(current, person) }))
}

const runsOf = async (
  { store }: { store: Store },
  entry: ThisPerson['appointments'][number],
): Promise<string[]> => [entry.run, ...(await store.runsOfHolder(entry))]
