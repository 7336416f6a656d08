import type { CheckboxesField, Option } from '../../scheme/field.ts'
import type { FormContext } from '../answers.ts'
import { FROM_LIST } from '../messages.ts'
import { say } from '../say.ts'
import { type FieldType, NOTHING } from './field-type.ts'
import { typedList } from './typed.ts'

/** One or more of the listed values, stored in the order of the list. */
export const checkboxes: FieldType<CheckboxesField, string[]> = {
  inputs: (field) => [field.id],
  read(field, body, context) {
    const typed = typedList(body, field.id)
    if (!typed) return { wrong: { text: say(FROM_LIST, context) } }
    const ticked = new Set(typed.filter((value) => value !== ''))
    if (ticked.size === 0) return NOTHING
    // "None" clears the others, unless the scheme would rather ask which is meant.
    if (field.none && ticked.has(field.none) && !field.errors.noneWithOthers) return { answer: [field.none] }
    return { answer: inOrder([...ticked], valuesOf(field, context)) }
  },
  missing: (field, context) => ({ text: say(field.errors.empty, context) }),
  check(field, answer, context) {
    if (answer.length === 0) return checkboxes.missing(field, context)
    const listed = valuesOf(field, context)
    const once = new Set(answer)
    if (once.size !== answer.length || answer.some((value) => !listed.includes(value)))
      return { text: say(FROM_LIST, context) }
    if (field.none && once.has(field.none) && once.size > 1)
      return { text: say(field.errors.noneWithOthers ?? FROM_LIST, context) }
  },
  show(field, answer, context) {
    const labels = new Map(optionsOf(field, context).map(({ value, label }) => [value, say(label, context)]))
    return answer.map((value) => labels.get(value) ?? value).join('\n')
  },
}

/** The options of a field: its own, or one for each unit in scope. */
export function optionsOf(field: CheckboxesField, { units }: FormContext): Option[] {
  if (field.options !== 'units') return field.options
  return units.map((unit) => ({ value: unit.id, label: unit.name }))
}

const valuesOf = (field: CheckboxesField, context: FormContext) =>
  optionsOf(field, context).map((option) => option.value)

/** As they are listed; what is not listed comes last, for `check` to refuse. */
function inOrder(ticked: string[], listed: string[]): string[] {
  const known = listed.filter((value) => ticked.includes(value))
  return [...known, ...ticked.filter((value) => !listed.includes(value))]
}
