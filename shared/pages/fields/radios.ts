import type { RadiosField } from '../../scheme/field.ts'
import type { ToField } from './asking.ts'
import { commonParams, labelParams } from './asking.ts'
import { keptText } from './kept.ts'
import { optionParams } from './option.ts'

/** A choice of one. Nothing is chosen before the person chooses (standards LK-03). */
export const radiosField: ToField<RadiosField> = (field, asking) => {
  const kept = keptText(asking.view, field.id)
  return {
    component: 'radios',
    params: {
      ...commonParams(field, asking),
      idPrefix: field.id,
      name: field.id,
      fieldset: { legend: labelParams(field, asking) },
      items: field.options.map((option) => ({
        ...optionParams(option, asking),
        checked: option.value === kept,
      })),
    },
  }
}
