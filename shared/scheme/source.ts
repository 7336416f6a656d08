import type { Language, Text } from './text.ts'

/**
 * Where the value of a placeholder comes from. A reference is a path, never code:
 *
 *   setting.<name>               the scheme's settings
 *   office.<id>.name | .email    whoever holds one of the scheme's own offices today
 *   unit.name                    the unit of the run, in the letter's language
 *   recipient.name               whom the letter is to
 *   recipient.page               the reader's own page: that of a person, or of whoever holds an office at a unit
 *   recipient.list               the list of answers that the letter tells of (`list` of its step), behind that page
 *   ask.due  ask.closes  ask.sent  ask.link  ask.reference
 *   ask.until                    the last working day on which an answer is taken: it closes in the morning of `ask.closes`
 *   draft.until                  the last day on which what was begun of the ask's answer is there
 *   run.reference  run.started
 *   sent.<step>                  the date on which that step first asked, in this run
 *   answer.<step>.<field>        shown as the field shows it: dates in full, options by their label
 *   answer.<step>.<list>         the names of the items of a list, a line each
 *   person.<who>.name | .title | .email
 *   person.<role>.from | .until  of whoever holds a role that the run is about: when they came into it, and when their
 *                                time in it is over
 *   newest.<form>.<field>        what the unit of the run answered to that form last, in another run: only for fields of forms
 *   version.<document>           the version of a document that the flow publishes: what it became or, before, is to become
 *   ballot.<step>.asked | .answered | .took-part   how many a decide asks, and how many of them have answered, or have
 *                                taken part by that or otherwise
 *   published.<document>         the address of a document that a flow publishes
 *   appointment.from             when the person just appointed started
 *   count.asked                  how many units the round asked
 *   page.<name>                  the address of a public page of the service
 */
export type Source =
  | string
  | { text: Text }
  | { flag: boolean }
  /** Whether somebody holds the role at the unit of the run today, or nobody does: for flags. */
  | { held: string }
  | { vacant: string }
  /** At how many units somebody holds the role, and how many units of a kind are in scope. */
  | { holders: string }
  | { inScope: string }
  /** How many units of the round have an outcome for the step (one of `is`, where given). */
  | { countOf: string; is?: string[] }
  | { outcomeOf: string; texts: Record<string, Text> }
  | { monthAfter: string; workingDays: number }
  /** How many working days have passed since a date, when the letter goes. */
  | { workingDaysSince: string }
  /** The first of these that has a value. */
  | { firstOf: Source[] }
  /** Texts that were given in each language: the source for the language of the letter. */
  | { byLanguage: Partial<Record<Language, Source>> }
  /** `answer.<step>.<field>` as it was before the newest version of that answer. */
  | { before: string }
  /** What stands for an answer in the middle of a sentence, by the value that was chosen: an option begins like a line of its own. */
  | { optionOf: string; texts: Record<string, Text> }
  /** Whether an answer is this one: for flags. */
  | { answered: string; is: string }
  /** Whether a question that may be left empty was answered: for flags. */
  | { filled: string }
  /** How long it is from one time of an answer to another: "2 hours". */
  | { from: string; until: string }

/** The first words a reference can start with, each with the names that may follow; `*` is any name. */
export const REFERENCES: Record<string, string[]> = {
  setting: ['*'],
  office: ['*'],
  unit: ['name'],
  recipient: ['name', 'page', 'list'],
  ask: ['due', 'closes', 'until', 'sent', 'link', 'reference'],
  draft: ['until'],
  run: ['reference', 'started'],
  answer: ['*'],
  person: ['*'],
  sent: ['*'],
  version: ['*'],
  ballot: ['*'],
  published: ['*'],
  appointment: ['from'],
  count: ['asked'],
  page: ['*'],
}
