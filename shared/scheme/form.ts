import type { Text } from './text.ts'

/** A form as data: pages of fields, in the order they are asked. Answers are frozen with its id and version. */
export interface Form {
  /** The specification's id: `LO-F4`. */
  id: string
  /** Raised by one whenever a field, option or rule changes its meaning. */
  version: number
  /** The heading of the start page and the caption of the others. May hold `((organisation_name))`. */
  name: Text
  /** How its answers are shown where a later page is about them: "The proposal", and which of its fields. */
  about?: { name: Text; fields: string[] }
  /** One or two sentences under the heading: what this is for, how long it takes. */
  intro?: Text
  /** Why the answers are collected and on which lawful basis (UK GDPR articles 5 and 6; standards DP-01). */
  data: {
    purpose: string
    basis: 'public-task' | 'legitimate-interests' | 'consent'
    /** Months after which answers are deleted. With their run without it. */
    keepMonths?: number
    /** Months after the last change in which a draft is kept. 28 days without it. */
    keepDraftMonths?: number
  }
  pages: Page[]
  /** The radios field whose value is the outcome of an ask with this form. Without it the outcome is `answered`. */
  decides?: string
  /** Outcomes that other answers lead to, looked at in order before `decides`. */
  except?: { when: AnswerCondition; outcome: string }[]
  /**
   * An answer of which this holds is read by few: `see-withheld` says who. For everybody else only this choice is left
   * of it, wherever it stands beside the unit or person that gave it.
   */
  withheld?: AnswerCondition
  /** The outcome where nothing else gives one; `answered` without it. */
  otherwise?: string
  /** Lists that later forms can ask about, item by item: the fields that hold each item's name, text and tag. */
  lists?: Record<string, ListItem[]>
  /** Rules over several fields, checked when the last of their fields is sent. */
  rules?: Rule[]
  /** The fields that say who answers: their name and job title stand beside the answer. */
  signs?: { name: string; title?: string }
  /** The words on the button that sends the answer: they say what it does (standards PT-10). */
  send: Text
  /** "What happens next" on the confirmation page. */
  next: Text
  /** The same for outcomes that lead elsewhere. */
  nextAfter?: Record<string, Text>
}

/** An item of a list in an answer. */
export interface ListItem {
  /** The field of its name; of several, those that were answered make it together. */
  label: string | string[]
  text?: string
  /** Radios: what was chosen is a tag that later conditions can go by. */
  tag?: string
}

/** One thing asked on one page: one field, or a few that belong together under one heading. */
export interface Page {
  id: string
  /**
   * Asked once for each item of a list. Pages in a row that repeat over one list are asked together, item by item.
   * Their texts may hold `((item))`, the name of the item, and a field can show its text: `from: 'item.text'`.
   */
  repeat?: Reference
  /** Needed where the page has several fields; a single field's label is its own heading. */
  heading?: Text
  fields: Field[]
}

/** True when the answer to `field` is (one of) `is`; of checkboxes one that is ticked is enough. */
export interface AnswerCondition {
  field: string
  is: string | string[]
}
/** What a field can be asked by: an answer, or the tag of an item that was chosen from a list. */
export type Condition = AnswerCondition | { field: string; tagged: string }

/** An item of a list that forms ask about: a session, a section of a draft, somebody who booked. */
export interface Listed {
  value: string
  label: Text
  hint?: Text
  /** What there is to read about it. */
  text?: string
  /** What conditions can go by: a session's `both`. */
  tags?: string[]
}

/** Rules over several fields. */
export type Rule = QuorumRule | ComparisonRule

/** At least half, or another share, of the listed units must be chosen in `field` for the outcome to be allowed. */
export interface QuorumRule {
  rule: 'quorum'
  field: string
  /** A fraction of all units, rounded up: `[1, 2]` of 13 is 7. */
  share: [number, number]
  when: AnswerCondition
  /** Shown beside the field of `when`. May hold `((needed))` and `((total))`. */
  error: Text
}

/** The answer to `field` must come later than that to `than` (times, dates), or be no more than it (numbers). */
export interface ComparisonRule {
  rule: 'later' | 'no-more'
  field: string
  than: string
  /** Shown beside `field`. */
  error: Text
}

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
    | { rule: 'within-months-ahead'; months: number }
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
  | PhoneField
  | NumberField
  | TimeField
  | ContactsField
  | DateField
  | RadiosField
  | CheckboxesField
  | ConfirmField

/** All fields of a form, in the order they are asked. */
export function fieldsOf(form: Form): Field[] {
  return form.pages.flatMap((page) => page.fields)
}

/** The lists that a form asks about, by their references. */
export function listsAskedBy(form: Form): string[] {
  const chosen = fieldsOf(form).map((field) => ('optionsFrom' in field ? field.optionsFrom : undefined))
  return [...form.pages.map((page) => page.repeat), ...chosen].filter((reference) => reference !== undefined)
}

/** The outcomes an answer to this form can have, in the order of its options. */
export function outcomesOf(form: Form): string[] {
  const decider = fieldsOf(form).find((field) => field.id === form.decides)
  const chosen =
    decider?.type === 'radios'
      ? decider.options.map((option) => option.value)
      : [form.otherwise ?? 'answered']
  return [...chosen, ...(form.except ?? []).map((exception) => exception.outcome)]
}

/** Whether a form has so many pages that it can be kept and come back to (common rules 0.4). */
export const isLong = (form: Form): boolean => form.pages.length > 6
