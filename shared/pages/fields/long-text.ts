import type { LongTextField } from '../../scheme/field.ts'
import { CHARACTER_COUNT } from '../texts.ts'
import type { ToField } from './asking.ts'
import { commonParams, labelParams } from './asking.ts'
import { keptText } from './kept.ts'

/** Several lines of text, with the number of characters left where scripts run. */
export const longTextField: ToField<LongTextField> = (field, asking) => ({
  component: 'textarea',
  params: {
    ...commonParams(field, asking),
    ...CHARACTER_COUNT[asking.language],
    id: field.id,
    name: field.id,
    label: labelParams(field, asking),
    value: keptText(asking.view, field.id),
    maxlength: field.max,
    rows: field.max > 500 ? 8 : 5,
  },
})
