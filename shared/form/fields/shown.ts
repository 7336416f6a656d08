import type { ShownField } from '../../scheme/field.ts'
import { type FieldType, NOTHING } from './field-type.ts'

/** Shown, not asked: nothing is read and nothing stored. */
export const shown: FieldType<ShownField> = {
  inputs: () => [],
  read: () => NOTHING,
  missing: () => undefined,
  check: () => undefined,
  show: (_, answer) => answer,
}
