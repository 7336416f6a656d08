import type { NumberField } from '../../scheme/field.ts'
import type { ToField } from './asking.ts'
import { commonParams, labelParams } from './asking.ts'
import { keptText } from './kept.ts'

/** A whole number, with the number pad where there is one. */
export const numberField: ToField<NumberField> = (field, asking) => ({
  component: 'input',
  params: {
    ...commonParams(field, asking),
    id: field.id,
    name: field.id,
    inputmode: 'numeric',
    spellcheck: false,
    width: '5',
    label: labelParams(field, asking),
    value: keptText(asking.view, field.id),
    autocomplete: 'off',
  },
})
