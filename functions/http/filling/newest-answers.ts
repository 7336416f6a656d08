import { londonDate } from '../../../shared/calendar/london.ts'
import type { Store } from '../../../shared/ports/store.ts'
import type { Answered } from '../../../shared/run/records/answer.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'

/** The newest answers to forms, by form, newest first; of a form that has more, the day (YYYY-MM-DD) of the oldest read. */
export interface NewestAnswers {
  answers: Record<string, Answered[]>
  since: Record<string, string>
}

/** Reads them: one query a form, however many answers it has. */
export async function newestAnswers(store: Store, scheme: Scheme, forms: string[]): Promise<NewestAnswers> {
  const read = await Promise.all(
    [...new Set(forms)].map(async (form) => ({ form, ...(await store.answersTo(scheme.id, form)) })),
  )
  return {
    answers: Object.fromEntries(read.map(({ form, answers }) => [form, newestOf(answers)])),
    since: Object.fromEntries(
      read.flatMap(({ form, answers, more }) => {
        const oldest = answers.at(-1)
        return more && oldest ? [[form, londonDate(oldest.at)]] : []
      }),
    ),
  }
}

/** Of answers, newest first: one that was changed counts once, as it is now. */
export function newestOf(answers: Answered[]): Answered[] {
  const seen = new Set<string>()
  return answers.filter(({ run, name }) => {
    const known = seen.has(`${run} ${name}`)
    seen.add(`${run} ${name}`)
    return !known
  })
}
