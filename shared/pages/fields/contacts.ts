import type { ContactsField } from '../../scheme/field.ts'
import type { ToField } from './asking.ts'
import { commonParams, labelParams } from './asking.ts'
import { keptText } from './kept.ts'

/** Several lines to paste a list into. There are many, so no characters are counted. */
export const contactsField: ToField<ContactsField> = (field, asking) => ({
  component: 'lines',
  params: {
    ...commonParams(field, asking),
    id: field.id,
    name: field.id,
    label: labelParams(field, asking),
    value: keptText(asking.view, field.id),
    spellcheck: false,
    autocomplete: 'off',
    rows: 12,
  },
})
