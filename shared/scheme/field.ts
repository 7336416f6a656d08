import type { Condition } from './condition.ts'
import type { Text } from './text.ts'

interface Common {
  id: string
  label: Text
  hint?: Text
  /** Asked only then; the answer is dropped when it no longer holds (common rules 0.4). */
  when?: Condition
  /** Optional questions say so on the page; everything else must be answered. */
  optional?: boolean
  /** Says something of whoever answers it, and not of their unit: goes when their details do. */
  personal?: true
}

/** Where a value comes from: `unit.name`, `answer.proposal.title`, `person.nominee.name`. See `source.ts`. */
export type Reference = string

export interface ShownField extends Omit<Common, 'optional'> {
  type: 'shown'
  from: Reference
  /** What it shows, where that is known already: of an item of a list. */
  value?: string
  /**
   * How it is said: `((value))`, and `((date))` for the day on which the unit answered so (`newest.<form>.<field>`).
   */
  says?: Text
  /** What stands there while nothing gives a value. */
  none?: Text
}

export interface TextField extends Common {
  type: 'text'
  max: number
  /** An HTML autofill token for the person's own details, `off` for somebody else's (standards AX-11). */
  autocomplete?: string
  spellcheck?: boolean
  errors: { empty?: Text; tooLong?: Text }
  /** The answer before anybody has typed one. */
  from?: Reference
}

export interface LongTextField extends Common {
  type: 'long-text'
  max: number
  errors: { empty?: Text; tooLong: Text }
  from?: Reference
}

export interface EmailField extends Common {
  type: 'email'
  autocomplete: 'email' | 'off'
  errors: { empty: Text; format: Text }
  from?: Reference
}

/** The address of a page on the web. What is wrong with one is said in the words of all forms. */
export interface WebAddressField extends Common {
  type: 'web-address'
  max: number
  errors: { empty: Text; tooLong?: Text }
}

export interface PhoneField extends Common {
  type: 'phone'
  autocomplete: 'tel' | 'off'
  errors: { empty?: Text; format: Text }
}

/** A whole number. One text says whatever is wrong with it: "Enter a number between 0 and 200". */
export interface NumberField extends Common {
  type: 'number'
  min: number
  max: number
  errors: { empty: Text }
  from?: Reference
}

/** A time of day on the clocks of London, from `first` to `last`, both HH:MM. One text says whatever is wrong. */
export interface TimeField extends Common {
  type: 'time'
  first: string
  last: string
  errors: { empty: Text }
  from?: Reference
}

/**
 * A list that is pasted in, a line each: a name, a job title and an email address, separated by commas or tabs. No name
 * and no address may stand twice. `line` and `repeated` may hold `((n))`, the number of the line.
 */
export interface ContactsField extends Common {
  type: 'contacts'
  /** How many lines there must and may be. */
  min: number
  max: number
  errors: { empty: Text; line: Text; repeated: Text; count: Text }
}

export interface DateField extends Common {
  type: 'date'
  /** How the errors call it: "Date of the meeting" must include a year. */
  subject: Text
  rule?:
    | { rule: 'today-or-past' }
    | { rule: 'future'; workingDaysAhead?: number; months?: number }
    /** The past is free, or as far as the date that the reference gives, where it gives one. */
    | { rule: 'within-months-ahead'; months: number; since?: Reference }
    /** Later than a date and than today, and no later than another: for forms that are about one ask. */
    | { rule: 'later-than'; date: string; until: string }
    /** Not before the date that the reference gives, where it gives one, and not in the future. */
    | { rule: 'past-since'; since: Reference }
  errors: { empty?: Text; rule?: Text }
  from?: Reference
}

export interface Option {
  value: string
  label: Text
  hint?: Text
}

export interface RadiosField extends Common {
  type: 'radios'
  options: Option[]
  /** A list whose items can be chosen too, before the options. */
  optionsFrom?: Reference
  errors: { empty: Text }
  from?: Reference
}

export interface CheckboxesField extends Common {
  type: 'checkboxes'
  /** The options, or `units` for one option a unit of the scheme. */
  options: Option[] | 'units'
  /** A list whose items can be chosen too, before the options. */
  optionsFrom?: Reference
  /** The option that clears all others. */
  none?: string
  errors: { empty: Text; noneWithOthers?: Text }
}

/** One box that must be ticked. The wording agreed to is stored with the answer. */
export interface ConfirmField extends Omit<Common, 'optional'> {
  type: 'confirm'
  errors: { empty: Text }
}

export type Field =
  | ShownField
  | TextField
  | LongTextField
  | EmailField
  | WebAddressField
  | PhoneField
  | NumberField
  | TimeField
  | ContactsField
  | DateField
  | RadiosField
  | CheckboxesField
  | ConfirmField
