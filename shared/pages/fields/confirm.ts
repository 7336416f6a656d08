import { TICKED } from '../../form/fields/confirm.ts'
import type { ConfirmField } from '../../scheme/field.ts'
import type { Asking, ToField } from './asking.ts'
import { commonParams, labelText } from './asking.ts'
import { keptText } from './kept.ts'

/** One box to tick. Its label is the wording agreed to, so the page has a heading of its own. */
export const confirmField: ToField<ConfirmField> = (field, asking) => ({
  component: 'checkboxes',
  params: {
    ...commonParams(field, asking),
    idPrefix: field.id,
    name: field.id,
    items: [{ value: TICKED, text: labelText(field, asking), checked: isAgreed(field, asking) }],
  },
})

/** Ticked just now, or agreed to before in the words that are still shown, in either language. */
function isAgreed({ id, label }: ConfirmField, { view }: Asking): boolean {
  const wordings = [label.en, label.cy ?? label.en].map(view.fill)
  return [TICKED, ...wordings].includes(keptText(view, id))
}
