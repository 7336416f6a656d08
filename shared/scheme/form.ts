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
  data: { purpose: string; basis: 'public-task' | 'legitimate-interests' | 'consent' }
  pages: Page[]
  /** The radios field whose value is the outcome of an ask with this form. Without it the outcome is `answered`. */
  decides?: string
  /** Outcomes that other answers lead to, looked at in order before `decides`. */
  except?: { when: Condition; outcome: string }[]
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

/** One thing asked on one page: one field, or a few that belong together under one heading. */
export interface Page {
  id: string
  /** Needed where the page has several fields; a single field's label is its own heading. */
  heading?: Text
  fields: Field[]
}

/** True when the answer to `field` is (one of) `is`. */
export interface Condition {
  field: string
  is: string | string[]
}

/** At least half, or another share, of the listed units must be chosen in `field` for the outcome to be allowed. */
export interface Rule {
  rule: 'quorum'
  field: string
  /** A fraction of all units, rounded up: `[1, 2]` of 13 is 7. */
  share: [number, number]
  when: Condition
  /** Shown beside the field of `when`. May hold `((needed))` and `((total))`. */
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
}
/** Where a value comes from: `unit.name`, `answer.proposal.title`, `person.nominee.name`. See `source.ts`. */
export type Reference = string

export interface ShownField extends Omit<Common, 'optional'> {
  type: 'shown'
  from: Reference
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
export interface DateField extends Common {
  type: 'date'
  /** How the errors call it: "Date of the meeting" must include a year. */
  subject: Text
  rule?:
    | { rule: 'today-or-past' }
    | { rule: 'future'; workingDaysAhead?: number }
    | { rule: 'within-months-ahead'; months: number }
    /** Later than a date and than today, and no later than another: for forms that are about one ask. */
    | { rule: 'later-than'; date: string; until: string }
  errors: { empty: Text; rule?: Text }
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
  errors: { empty: Text }
  from?: Reference
}
export interface CheckboxesField extends Common {
  type: 'checkboxes'
  /** The options, or `units` for one option a unit of the scheme. */
  options: Option[] | 'units'
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
  | DateField
  | RadiosField
  | CheckboxesField
  | ConfirmField

/** All fields of a form, in the order they are asked. */
export function fieldsOf(form: Form): Field[] {
  return form.pages.flatMap((page) => page.fields)
}

/** The outcomes an answer to this form can have, in the order of its options. */
export function outcomesOf(form: Form): string[] {
  const decider = fieldsOf(form).find((field) => field.id === form.decides)
  const chosen = decider?.type === 'radios' ? decider.options.map((option) => option.value) : ['answered']
  return [...chosen, ...(form.except ?? []).map((exception) => exception.outcome)]
}
