import type { Option } from '../../scheme/field.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { Asking } from './asking.ts'

/** The params of one option of radios or checkboxes. */
export function optionParams(option: Option, { view, language }: Asking) {
  return {
    value: option.value,
    text: view.fill(inLanguage(option.label, language)),
    hint: option.hint && { text: view.fill(inLanguage(option.hint, language)) },
  }
}
