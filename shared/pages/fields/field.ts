import type { Field } from '../../scheme/field.ts'
import type { FieldModel, ToField } from './asking.ts'
import { checkboxesField } from './checkboxes.ts'
import { confirmField } from './confirm.ts'
import { contactsField } from './contacts.ts'
import { dateField } from './date.ts'
import { emailField } from './email.ts'
import { longTextField } from './long-text.ts'
import { numberField } from './number.ts'
import { phoneField } from './phone.ts'
import { radiosField } from './radios.ts'
import { shownField } from './shown.ts'
import { textField } from './text.ts'
import { timeField } from './time.ts'
import { webAddressField } from './web-address.ts'

const FIELDS: { [F in Field as F['type']]: ToField<F> } = {
  shown: shownField,
  text: textField,
  'long-text': longTextField,
  email: emailField,
  'web-address': webAddressField,
  phone: phoneField,
  number: numberField,
  time: timeField,
  contacts: contactsField,
  date: dateField,
  radios: radiosField,
  checkboxes: checkboxesField,
  confirm: confirmField,
}

/** Any field as its component. */
export const fieldModel: ToField<Field> = (field, asking): FieldModel => {
  // Each type has its own mapper, so this one is right for this field: more than the compiler can follow.
  const toField = FIELDS[field.type] as ToField<Field>
  return toField(field, asking)
}
