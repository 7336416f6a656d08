import type { FormContext } from '../../../shared/form/answers.ts'
import { valueFrom } from '../../../shared/letter/value-from.ts'
import { type Situation, stored, today } from '../../../shared/run/situation.ts'
import { fill, placeholdersIn } from '../../../shared/scheme/letter.ts'
import { inLanguage, type Language } from '../../../shared/scheme/text.ts'
import type { Unit } from '../../../shared/scheme/unit.ts'

/** What a form of this run needs to know to be read and shown. `units` are those in scope. */
export function formContext(situation: Situation, language: Language, units: Unit[]): FormContext {
  const { scheme, unit } = situation
  const filling = { situation, language, page: () => '', round: [] }
  return {
    language,
    today: today(situation),
    units: units.map(({ id, name }) => ({ id, name })),
    resolve: (reference) =>
      reference === 'unit.name' ? unit && inLanguage(unit.name, language) : stored(situation, reference),
    recalledAt: (reference) => {
      const [first, form = ''] = reference.split('.')
      return first === 'newest' ? situation.newest?.[form]?.at : undefined
    },
    fill: (text) => {
      const values = placeholdersIn(text).values.map((name) => [
        name,
        String(valueFrom(scheme.values[name] ?? '', filling) ?? ''),
      ])
      return fill(text, Object.fromEntries(values))
    },
  }
}
