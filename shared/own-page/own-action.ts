import type { Answers } from '../form/answers.ts'
import type { Change } from '../run/change.ts'
import type { Ask } from '../run/records/ask.ts'
import type { Situation } from '../run/situation.ts'
import type { ThisPerson } from '../run/this-person.ts'
import type { Form } from '../scheme/form.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { Text } from '../scheme/text.ts'

/** Something that a person can do on their own page, by a small form. The same for every scheme. */
export interface OwnAction {
  /** Its place in addresses: `withdraw`. */
  id: string
  /** The words of the link that leads to it. */
  link: Text
  /** Whether it can be done by somebody who stands so. */
  offered(person: ThisPerson, scheme: Scheme): boolean
  form(situation: Situation, person: ThisPerson): Form
  /** What its form begins with, besides what its fields say themselves (`from`). */
  begun?(situation: Situation, person: ThisPerson): Answers
  /** What it changes, and the asks that it settles. Nothing when it no longer can be done. */
  apply(situation: Situation, person: ThisPerson, answers: Answers): { change?: Change; asks?: Ask[] }
  /** What it changes in another run that they take part in by their role; `person` is as the action left them. */
  elsewhere?(situation: Situation, person: ThisPerson): Change | undefined
  /** Whether the person asks for their details to be deleted as well. */
  erases?(answers: Answers): boolean
}
