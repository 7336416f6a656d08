import type { Store } from '../../../shared/ports/store.ts'
import type { Ask } from '../../../shared/run/records/ask.ts'
import { latestAnswer, type Situation } from '../../../shared/run/situation.ts'
import { fieldsOf } from '../../../shared/scheme/form.ts'
import type { AskStep } from '../../../shared/scheme/steps/ask.ts'
import type { Unit } from '../../../shared/scheme/unit.ts'
import { stepOf } from '../../../shared/scheme/walk.ts'

/**
 * The units in scope, where the page of an ask offers them or names them in what it is about. Nobody else waits for them:
 * where no form there has them as its options, none are read.
 */
export async function unitsFor(
  { store }: { store: Pick<Store, 'units'> },
  situation: Situation,
  ask: Ask,
): Promise<Unit[]> {
  const { scheme, flow } = situation
  const { about = [] } = stepOf(flow, ask.step) as AskStep
  const shown = [ask.form.id, ...about.map((name) => latestAnswer(situation, name)?.form.id)]
  const forms = scheme.forms.filter(({ id }) => shown.includes(id))
  const offered = forms.flatMap(fieldsOf).some((field) => 'options' in field && field.options === 'units')
  return offered ? (await store.units(scheme.id)).filter(({ inScope }) => inScope) : []
}
