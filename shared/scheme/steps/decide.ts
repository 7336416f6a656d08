import { DECIDED, NO_ANSWER, RECUSED, WITHDRAWN } from '../outcomes.ts'
import type { Step } from '../step.ts'
import { type Deciders, member, office, person, type Who } from '../who.ts'
import { type AskStep, ask } from './ask.ts'
import { finish, forEach, together } from './branch.ts'

/** Waits until an ask of the child runs has decided something, and comes to the result. */
export interface TallyStep {
  verb: 'tally'
  id: string
  /** The ask whose answers are counted, and the forEach that it stands in. */
  ask: string
  round: string
  rule: DecisionRule
  /** Working days after which nobody waits any longer: what is not carried by 09:00 of that day is not. */
  within?: number
}

/**
 * When several have decided. Silence counts for nothing; who steps aside is not counted at all.
 * `all`: each of those asked came to the outcome. `any`: one did. `majority`: more than half of those asked did.
 * `majority-of-answers`: more than half of those who answered did. `each`: in every one of the fields whose ids start
 * with `each`, no more came to `against` than to the outcome. `share`: of all units asked so large a share came to it,
 * whatever they had come to before; the asks go on as if nobody counted.
 */
export interface DecisionRule {
  outcome: string
  carriedBy:
    | 'all'
    | 'any'
    | 'majority'
    | 'majority-of-answers'
    | { each: string; against: string }
    | { share: [number, number] }
  /** The least share of those asked that must have answered, or have taken part otherwise. */
  quorum?: [number, number]
  /** What counts towards the quorum as an answer does: to have come to something that was recorded in another run. */
  tookPart?: Attendance
}

/**
 * Who came to something: the units that an answer to `form` lists in its field `came`, of a run that was about something
 * held on the date that `on` refers to.
 */
export interface Attendance {
  form: string
  came: string
  held: { form: string; date: string }
  /** A reference to a date: `answer.draft.session_on`. */
  on: string
}

/**
 * Several people answer the same form, each in a child run of their own; when the rule says that the result is certain
 * nobody is waited for any longer. The outcome is that of the step `<id>`: the rule's own, `not-carried` or `no-quorum`.
 */
export function decide(
  id: string,
  {
    of,
    rule,
    ...vote
  }: Omit<
    AskStep,
    'verb' | 'id' | 'of' | 'on' | 'names' | 'passOn' | 'onlyIf' | 'undoFor' | 'changeableWhile'
  > & {
    of: Deciders
    rule: DecisionRule
  },
): Step {
  const each = `${id}-vote`
  const who: Who = 'offices' in of ? member : 'holding' in of ? person(of.holding) : office(of.office)
  return together(
    `${id}-together`,
    [
      forEach(`${id}-round`, 'office' in of ? of.unit : of, [
        ask(each, {
          ...vote,
          of: who,
          mayStepAside: true,
          on: {
            [NO_ANSWER]: [finish(`${id}-silent`, { en: 'No answer', cy: 'Dim ateb' })],
            [DECIDED]: [finish(`${id}-closed`, { en: 'Decided without', cy: 'Penderfynwyd heb ateb' })],
            [WITHDRAWN]: [finish(`${id}-withdrew`, { en: 'Withdrew', cy: 'Tynnodd yn ôl' })],
            [RECUSED]: [finish(`${id}-aside`, { en: 'Stepped aside', cy: 'Wedi camu o’r neilltu' })],
          },
        }),
        finish(`${id}-answered`, { en: 'Answered', cy: 'Wedi ateb' }),
      ]),
    ],
    [
      { verb: 'tally', id, ask: each, round: `${id}-round`, rule },
      { verb: 'close', id: `${id}-close`, ask: each, as: DECIDED },
    ],
  )
}
