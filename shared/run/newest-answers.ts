import { holds } from '../form/condition.ts'
import { fieldsOf } from '../scheme/form.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { ERASED } from './erase-words.ts'
import type { Answered } from './records/answer.ts'
import { type Situation, unitOf } from './situation.ts'

/** The forms whose newest answers the fields of a form show or begin with (`newest.<form>.<field>`). */
export function formsRecalledBy(scheme: Scheme, form: string): string[] {
  const fields = scheme.forms.filter(({ id }) => id === form).flatMap(fieldsOf)
  const named = fields.flatMap((field) => {
    const [first, id] = 'from' in field ? (field.from ?? '').split('.') : []
    return first === 'newest' && id !== undefined ? [id] : []
  })
  return [...new Set(named)]
}

/**
 * What the unit of the run answered to a form last, in whatever other run. What came after this run's own answer to that
 * form does not count: whoever reads that later sees what stood beside it. What was erased is not there. Undefined where the unit has answered
 * nothing, or where its newest answer is one that few may read.
 */
export function newestOf(
  { scheme, file }: Situation,
  form: string,
  answers: Answered[],
): Answered | undefined {
  const unit = unitOf(file.run)
  if (unit === undefined) return undefined
  const own = file.answers
    .filter((answer) => answer.form.id === form)
    .map(({ at }) => at)
    .toSorted()[0]
  const newest = answers
    .filter((answer) => answer.unit === unit && answer.run !== file.run.id)
    .filter(({ at }) => own === undefined || at < own)
    .toSorted((a, b) => b.at.localeCompare(a.at))[0]
  const withheld = scheme.forms.find(({ id }) => id === form)?.withheld
  if (!newest || (withheld && holds(withheld, newest.answers))) return undefined
  const left = Object.entries(newest.answers).filter(([, value]) => value !== ERASED)
  return { ...newest, answers: Object.fromEntries(left) }
}
