import type { Condition } from '../../../shared/scheme/condition.ts'
import type { Field, TextField } from '../../../shared/scheme/field.ts'
import type { Rule } from '../../../shared/scheme/form.ts'
import { answerTooLong, EXAMPLE_DATE } from './repeated-texts.ts'

/** When and where a session is: asked when it is set (LO-S1) and when it moves (LO-S2). */
export const whenFields = (when?: Condition): Field[] => [
  {
    id: 'date',
    type: 'date',
    label: { en: 'On which day?', cy: 'Ar ba ddiwrnod?' },
    hint: EXAMPLE_DATE,
    when,
    subject: { en: 'Date of the session', cy: 'Dyddiad y sesiwn' },
    rule: { rule: 'future', workingDaysAhead: 10 },
    errors: {
      empty: { en: 'Enter the date of the session', cy: 'Nodwch ddyddiad y sesiwn' },
      rule: {
        en: 'Date of the session must be at least 10 working days from today',
        cy: 'Rhaid i ddyddiad y sesiwn fod o leiaf 10 diwrnod gwaith o heddiw',
      },
    },
  },
  {
    id: 'start',
    type: 'time',
    label: { en: 'What time does it start?', cy: 'Faint o’r gloch mae’n dechrau?' },
    hint: { en: 'For example, 10am or 1:30pm', cy: 'Er enghraifft, 10yb neu 1:30yh' },
    when,
    first: '08:00',
    last: '20:00',
    errors: {
      empty: { en: 'Enter a start time from 8am to 8pm', cy: 'Nodwch amser dechrau rhwng 8yb ac 8yh' },
    },
  },
  {
    id: 'end',
    type: 'time',
    label: { en: 'What time does it end?', cy: 'Faint o’r gloch mae’n gorffen?' },
    when,
    first: '08:30',
    last: '21:30',
    errors: {
      empty: {
        en: 'Enter an end time from 8:30am to 9:30pm',
        cy: 'Nodwch amser gorffen rhwng 8:30yb a 9:30yh',
      },
    },
  },
]

export const placeField = (when: Condition): TextField => ({
  id: 'place',
  type: 'text',
  label: { en: 'Where is it?', cy: 'Ble mae’n cael ei chynnal?' },
  when,
  max: 200,
  autocomplete: 'off',
  errors: {
    empty: { en: 'Enter where the session is', cy: 'Nodwch ble mae’r sesiwn yn cael ei chynnal' },
    tooLong: answerTooLong(200),
  },
})

export const endsLater: Rule = {
  rule: 'later',
  field: 'end',
  than: 'start',
  error: {
    en: 'The session must end later than it starts',
    cy: 'Rhaid i’r sesiwn orffen yn hwyrach nag y mae’n dechrau',
  },
}
