import type { Text } from './text.ts'

/**
 * Where the value of a placeholder comes from. A reference is a path, never code:
 *
 *   setting.<name>               the scheme's settings
 *   unit.name                    the unit of the run, in the letter's language
 *   recipient.name               whom the letter is to
 *   ask.due  ask.closes  ask.sent  ask.link  ask.reference
 *   run.reference  run.started
 *   answer.<step>.<field>        shown as the field shows it: dates in full, options by their label
 *   person.<who>.name | .title | .email
 *   appointment.from             when the person just appointed started
 *   count.asked  count.answered  of the units of the round (answered: by the outcomes named in the scheme)
 *   page.<name>                  the address of a public page of the service
 */
export type Source =
  | string
  | { text: Text }
  | { flag: boolean }
  | { outcomeOf: string; texts: Record<string, Text> }
  | { monthAfter: string; workingDays: number }

/** The first words a reference can start with, each with the names that may follow; `*` is any name. */
export const REFERENCES: Record<string, string[]> = {
  setting: ['*'],
  unit: ['name'],
  recipient: ['name'],
  ask: ['due', 'closes', 'sent', 'link', 'reference'],
  run: ['reference', 'started'],
  answer: ['*'],
  person: ['*'],
  appointment: ['from'],
  count: ['asked', 'answered'],
  page: ['*'],
}
