import type { CheckboxesField } from '../../scheme/field.ts'
import { inLanguage } from '../../scheme/text.ts'
import { TEXTS } from '../texts.ts'
import type { Asking, ToField } from './asking.ts'
import { commonParams, labelParams } from './asking.ts'
import { keptList } from './kept.ts'
import { optionParams } from './option.ts'

/** A choice of several, of options or of the scheme's units; "none of these" stands apart. */
export const checkboxesField: ToField<CheckboxesField> = (field, asking) => {
  const kept = keptList(asking.view, field.id)
  return {
    component: 'checkboxes',
    params: {
      ...commonParams(field, asking),
      idPrefix: field.id,
      name: field.id,
      fieldset: { legend: labelParams(field, asking) },
      items: optionsOf(field, asking).flatMap((option): object[] => {
        const item = { ...option, checked: kept.includes(option.value) }
        if (option.value !== field.none) return [item]
        return [{ divider: inLanguage(TEXTS.or, asking.language) }, { ...item, behaviour: 'exclusive' }]
      }),
    },
  }
}

function optionsOf(field: CheckboxesField, asking: Asking) {
  return field.options === 'units'
    ? asking.view.units.map((unit) => ({
        value: unit.id,
        label: { text: unit.name, attributes: unit.language && { lang: unit.language } },
      }))
    : field.options.map((option) => optionParams(option, asking))
}
