import type { TextField } from '../../scheme/field.ts'
import type { ToField } from './asking.ts'
import { commonParams, labelParams } from './asking.ts'
import { keptText } from './kept.ts'

/** A line of text. */
export const textField: ToField<TextField> = (field, asking) => ({
  component: 'input',
  params: {
    ...commonParams(field, asking),
    id: field.id,
    name: field.id,
    label: labelParams(field, asking),
    value: keptText(asking.view, field.id),
    autocomplete: field.autocomplete,
    spellcheck: field.spellcheck,
    width: field.max <= 20 ? '20' : undefined,
  },
})
