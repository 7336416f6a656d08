import type { Store } from '../../../shared/ports/store.ts'
import { formsOf } from '../../../shared/run/held.ts'
import type { Answered } from '../../../shared/run/records/answer.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import { newestOf } from '../filling/newest-answers.ts'

/**
 * What says which holders of the roles of a scheme, or of one of them, are inducted: answers, by form. All of them:
 * whether somebody came must not hang on how many sessions were held since.
 */
export async function readAttended(
  store: Store,
  scheme: Scheme,
  role?: string,
): Promise<Record<string, Answered[]>> {
  const forms = scheme.register.flatMap(({ id, inducted }) =>
    inducted && (role === undefined || id === role) ? [inducted.form, ...formsOf(inducted.held)] : [],
  )
  const read = [...new Set(forms)].map(async (form) => {
    const answers = await store.everyAnswerTo(scheme.id, form)
    return [form, newestOf(answers.toReversed())] as const
  })
  return Object.fromEntries(await Promise.all(read))
}
