import type { ThisPerson } from '../run/this-person.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { correct } from './correct.ts'
import { erase } from './erase.ts'
import type { OwnAction } from './own-action.ts'
import { stepDown } from './step-down.ts'
import { withdraw } from './withdraw.ts'

/** All that people can do on their own page. */
export const OWN_ACTIONS: OwnAction[] = [correct, stepDown, withdraw, erase]

/** What the person can do on their page today. */
export const ownActionsOf = (person: ThisPerson, scheme: Scheme): OwnAction[] =>
  OWN_ACTIONS.filter((action) => action.offered(person, scheme))

/** The action of that name, whoever asks; undefined when there is none. */
export const ownActionOf = (id: string): OwnAction | undefined =>
  OWN_ACTIONS.find((action) => action.id === id)
