import type { ConfirmField } from '../../scheme/form.ts'
import type { ToField } from './asking.ts'
import { commonParams, labelText } from './asking.ts'
import { keptText } from './kept.ts'

/** One box to tick. Its label is the wording agreed to, so the page has a heading of its own. */
export const confirmField: ToField<ConfirmField> = (field, asking) => ({
  component: 'checkboxes',
  params: {
    ...commonParams(field, asking),
    idPrefix: field.id,
    name: field.id,
    items: [
      { value: 'yes', text: labelText(field, asking), checked: keptText(asking.view, field.id) !== '' },
    ],
  },
})
