import type { AnswerCondition } from './condition.ts'
import type { Field, Reference } from './field.ts'
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
   * An answer of which this holds is read by few: `see-withheld` says who. For everybody else nothing is left of it,
   * wherever it stands beside the unit or person that gave it.
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
export type Rule = QuorumRule | ComparisonRule | DifferenceRule

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

/**
 * The answer to `field` must come later than that to `than` (times, dates), be no more than it, fewer or as many
 * (numbers), or be another one (addresses).
 */
export interface ComparisonRule {
  rule: 'later' | 'no-more' | 'fewer' | 'as-many' | 'another'
  field: string
  than: string
  /** Asked for only where this holds: a choice that says something about the two must agree with them. */
  when?: AnswerCondition
  /** Shown beside the field of `when` where its page asks it, else beside `field`. May hold both answers, by field id. */
  error: Text
}

/** Of the `fields` that are asked one at least must differ from what an earlier answer gives in the field of that id. */
export interface DifferenceRule {
  rule: 'differs'
  /** That answer: `answer.plan`. */
  from: Reference
  fields: string[]
  /** Shown where the last of them is asked. */
  error: Text
}

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
