import type { Field } from '../../../shared/scheme/field.ts'
import type { Form } from '../../../shared/scheme/form.ts'
import { formOf } from './one-field.ts'

const yesNo = (id: string, rest: Partial<Field> = {}): Field =>
  ({
    type: 'radios',
    id,
    label: { en: id },
    options: [
      { value: 'yes', label: { en: 'Yes' } },
      { value: 'no', label: { en: 'No' } },
    ],
    errors: { empty: { en: `Select ${id}` } },
    ...rest,
  }) as Field
const text = (id: string, rest: Partial<Field> = {}): Field =>
  ({
    type: 'text',
    id,
    label: { en: id },
    max: 100,
    errors: { empty: { en: `Enter ${id}` } },
    ...rest,
  }) as Field

const nominating = { field: 'answer', is: 'nominate' }

/** The shape of LO-F4: pages that hang on an answer, and on an answer that itself hangs on it. */
export const nomination: Form = formOf(
  [
    {
      id: 'answer',
      fields: [
        { type: 'shown', id: 'organisation', label: { en: 'Organisation' }, from: 'unit.name' },
        {
          type: 'radios',
          id: 'answer',
          label: { en: 'What would you like to do?' },
          options: ['nominate', 'decline', 'pass'].map((value) => ({ value, label: { en: value } })),
          errors: { empty: { en: 'Select what you would like to do' } },
        },
        text('pass_name', { when: { field: 'answer', is: 'pass' } }),
      ],
    },
    {
      id: 'nominee',
      heading: { en: 'Who?' },
      fields: [
        text('nominee_name', { when: nominating }),
        {
          type: 'email',
          id: 'nominee_email',
          label: { en: 'Email' },
          autocomplete: 'off',
          errors: { empty: { en: 'Enter nominee_email' }, format: { en: 'Wrong nominee_email' } },
          when: nominating,
        },
        text('why', { when: nominating, optional: true }),
      ],
    },
    { id: 'has_deputy', fields: [yesNo('has_deputy', { when: nominating })] },
    { id: 'deputy', fields: [text('deputy_name', { when: { field: 'has_deputy', is: 'yes' } })] },
    {
      id: 'confirm',
      fields: [
        {
          type: 'confirm',
          id: 'confirm',
          label: { en: 'I confirm' },
          errors: { empty: { en: 'Select the box' } },
        },
      ],
    },
  ],
  { decides: 'answer', except: [{ when: { field: 'has_deputy', is: ['yes'] }, outcome: 'nominate-two' }] },
)

/** All of it answered. */
export const nominated = {
  answer: 'nominate',
  nominee_name: 'Siân',
  nominee_email: 'sian@example.com',
  has_deputy: 'yes',
  deputy_name: 'Jo',
  confirm: 'I confirm',
}
