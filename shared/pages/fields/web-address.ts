import type { WebAddressField } from '../../scheme/field.ts'
import type { ToField } from './asking.ts'
import { commonParams, labelParams } from './asking.ts'
import { keptText } from './kept.ts'

/** The address of a page on the web. */
export const webAddressField: ToField<WebAddressField> = (field, asking) => ({
  component: 'input',
  params: {
    ...commonParams(field, asking),
    id: field.id,
    name: field.id,
    type: 'url',
    label: labelParams(field, asking),
    value: keptText(asking.view, field.id),
    autocomplete: 'off',
    spellcheck: false,
  },
})
