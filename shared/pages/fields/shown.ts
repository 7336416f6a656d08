import type { ShownField } from '../../scheme/field.ts'
import { summaryParams } from '../summary.ts'
import type { ToField } from './asking.ts'
import { labelText } from './asking.ts'

/** Something already known: shown, not asked. */
export const shownField: ToField<ShownField> = (field, asking) => ({
  component: 'shown',
  params: summaryParams(
    [{ label: labelText(field, asking), value: asking.view.shown(field) }],
    asking.language,
  ),
})
