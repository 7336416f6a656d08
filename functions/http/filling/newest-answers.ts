import type { Store } from '../../../shared/ports.ts'
import type { Answered } from '../../../shared/run/records/answer.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'

/** The newest answers to these forms, by form, newest first. */
export async function newestAnswers(
  store: Store,
  scheme: Scheme,
  forms: string[],
): Promise<Record<string, Answered[]>> {
  const read = [...new Set(forms)].map(
    async (form) => [form, newestOf(await store.answersTo(scheme.id, form))] as const,
  )
  return Object.fromEntries(await Promise.all(read))
}

/** An answer that was changed counts once, as it is now: the list is newest first. */
function newestOf(answers: Answered[]): Answered[] {
  const seen = new Set<string>()
  return answers.filter(({ run, name }) => {
    const known = seen.has(`${run} ${name}`)
    seen.add(`${run} ${name}`)
    return !known
  })
}
