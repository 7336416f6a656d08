import type { Store } from '../shared/ports/store.ts'
import { membersAsked, roundAsking } from '../shared/run/round-list.ts'
import type { Situation } from '../shared/run/situation.ts'
import { listsAskedBy } from '../shared/scheme/form.ts'

/**
 * The situation with the lists of members of its rounds that a form asks about (`round.booking`): a read for each
 * member, so only where the form is shown or read.
 */
export async function withRoundLists(
  { store }: { store: Pick<Store, 'children' | 'file' | 'units'> },
  situation: Situation,
  formId: string,
): Promise<Situation> {
  const form = situation.scheme.forms.find(({ id }) => id === formId)
  const references = (form ? listsAskedBy(form) : []).filter((reference) => reference.startsWith('round.'))
  if (references.length === 0) return situation
  const [children, units] = await Promise.all([
    store.children(situation.file.run.id),
    store.units(situation.scheme.id),
  ])
  const lists: Situation['lists'] = { ...situation.lists }
  for (const reference of new Set(references)) {
    const round = roundAsking(situation.flow, reference)
    const files = await Promise.all(membersAsked(children, round).map(({ id }) => store.file(id)))
    lists[reference] = round ? round.list(files, units) : []
  }
  return { ...situation, lists }
}
