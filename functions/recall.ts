import type { Store } from '../shared/ports/store.ts'
import { formsRecalledBy, newestOf } from '../shared/run/newest-answers.ts'
import type { Situation } from '../shared/run/situation.ts'

/**
 * The situation with what its unit answered last to the forms that this one recalls (`newest.<form>.<field>`): a query
 * for each of those, so only where the form is shown or read.
 */
export async function withNewest(
  { store }: { store: Pick<Store, 'everyAnswerTo'> },
  situation: Situation,
  form: string,
): Promise<Situation> {
  const { scheme } = situation
  const forms = formsRecalledBy(scheme, form)
  if (forms.length === 0) return situation
  const newest = await Promise.all(
    forms.map(async (id) => [id, newestOf(situation, id, await store.everyAnswerTo(scheme.id, id))] as const),
  )
  return { ...situation, newest: Object.fromEntries(newest) }
}
