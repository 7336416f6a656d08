import type { PhoneField } from '../../scheme/field.ts'
import type { ToField } from './asking.ts'
import { commonParams, labelParams } from './asking.ts'
import { keptText } from './kept.ts'

/** A phone number, shown back as it was typed. */
export const phoneField: ToField<PhoneField> = (field, asking) => ({
  component: 'input',
  params: {
    ...commonParams(field, asking),
    id: field.id,
    name: field.id,
    type: 'tel',
    inputmode: 'tel',
    width: '20',
    label: labelParams(field, asking),
    value: keptText(asking.view, field.id),
    autocomplete: field.autocomplete,
  },
})
