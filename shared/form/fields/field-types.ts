import type { Field } from '../../scheme/field.ts'
import { checkboxes } from './checkboxes.ts'
import { confirm } from './confirm.ts'
import { contacts } from './contacts.ts'
import { date } from './date.ts'
import { email } from './email.ts'
import type { FieldType } from './field-type.ts'
import { longText } from './long-text.ts'
import { number } from './number.ts'
import { phone } from './phone.ts'
import { radios } from './radios.ts'
import { shown } from './shown.ts'
import { text } from './text.ts'
import { time } from './time.ts'
import { webAddress } from './web-address.ts'

const fieldTypes: Record<Field['type'], FieldType<Field, string | string[]>> = {
  shown,
  text,
  'long-text': longText,
  email,
  'web-address': webAddress,
  phone,
  number,
  time,
  contacts,
  date,
  radios,
  checkboxes,
  confirm,
}

/** The rules of a field's type. Only a list may be given to those of checkboxes, only text to the others. */
export function typeOf(field: Field): FieldType<Field, string | string[]> {
  return fieldTypes[field.type]
}
