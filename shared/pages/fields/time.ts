import { shownTime } from '../../form/fields/time.ts'
import type { TimeField } from '../../scheme/field.ts'
import type { ToField } from './asking.ts'
import { commonParams, labelParams } from './asking.ts'
import { keptText } from './kept.ts'

/** A time of day. What was kept is shown as people say it; what was refused, as it was typed. */
export const timeField: ToField<TimeField> = (field, asking) => {
  const kept = keptText(asking.view, field.id)
  return {
    component: 'input',
    params: {
      ...commonParams(field, asking),
      id: field.id,
      name: field.id,
      spellcheck: false,
      width: '10',
      label: labelParams(field, asking),
      value: asking.view.typed ? kept : shownTime(kept, asking.language),
      autocomplete: 'off',
    },
  }
}
