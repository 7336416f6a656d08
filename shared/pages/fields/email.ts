import type { EmailField } from '../../scheme/field.ts'
import type { ToField } from './asking.ts'
import { commonParams, labelParams } from './asking.ts'
import { keptText } from './kept.ts'

/** An email address. */
export const emailField: ToField<EmailField> = (field, asking) => ({
  component: 'input',
  params: {
    ...commonParams(field, asking),
    id: field.id,
    name: field.id,
    type: 'email',
    label: labelParams(field, asking),
    value: keptText(asking.view, field.id),
    autocomplete: field.autocomplete,
    spellcheck: false,
  },
})
