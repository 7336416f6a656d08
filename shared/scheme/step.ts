import type { CalendarFile } from './calendar-file.ts'
import type { AskClock, DateFrom } from './clock.ts'
import type { AnswerCondition } from './form.ts'
import type { Source } from './source.ts'
import type { Text } from './text.ts'

/**
 * The verbs a flow is written in. Each is a function that returns plain data; nothing here runs anything.
 * The set is closed: the compiler, the checker and the console know exactly these.
 */
export type Step =
  | AskStep
  | ForEachStep
  | TogetherStep
  | TellStep
  | AppointStep
  | CloseStep
  | TallyStep
  | CountStep
  | MissedStep
  | WaitStep
  | RetireStep
  | PublishStep
  | ChooseStep
  | GoToStep
  | FinishStep
export type Verb = Step['verb']

/** Who is asked or told: an office (of the unit, or of the scheme), or somebody an earlier answer named. */
export type Who = { office: string } | { person: string } | { member: true }
export const office = (id: string): Who => ({ office: id })
export const person = (id: string): Who => ({ person: id })
/** The office that a child run works for, where a forEach goes through offices. */
export const member: Who = { member: true }

/** A date in the newest answers of a unit to a form, before which it wants not to be asked. */
export interface NotBefore {
  form: string
  field: string
}

/** Whom a forEach goes through: every unit in scope; whoever holds a role at one; or offices of the scheme. */
export type Members =
  | { unit: string; notBefore?: NotBefore }
  | { unit: string; holding: string; others?: boolean }
  | { offices: string[] }
/** Who decides: an office of every unit, whoever holds a role at one, or offices of the scheme. */
export type Deciders =
  | { unit: string; office: string }
  | { unit: string; holding: string }
  | { offices: string[] }

/** What follows an outcome: steps of its own, after which the flow goes on with the next step of the list. */
export type Route = Step[]

/** The fields of an answer that name a person, so that later steps can ask or appoint them. */
export interface Naming {
  name: string
  email: string
  title?: string
  language?: string
  /** Other fields that tell of the person: erased with the name, where nothing must be kept. */
  about?: string[]
}

/** A task that an answer opens: where it says so, or where it fills in a field that may be left empty. */
export interface TaskAfter {
  when: AnswerCondition | { filled: string }
  office: string
  /** What is to be done, in English: the console's words. */
  text: string
  /** Working days that the office has for it; those of every task if absent. */
  within?: number
}

/** A time to think again: `15 minutes`. */
export type UndoFor = `${number} minutes`

export interface AskStep {
  verb: 'ask'
  id: string
  of: Who
  form: string
  /** The step id its answers are known by, where several asks answer the same question. Its own id if absent. */
  as?: string
  /** The letter that brings the link. Administrators may be asked without one: the console shows their tasks. */
  letter?: string
  /** The letter in its place once answers of this name have been changed: one letter says what is new, and asks again. */
  letterOnceChanged?: { of: string; letter: string }
  /** The letter that brings a new reply-by date, after what its clock counts from was moved (`moving` of a flow). */
  letterWhenMoved?: string
  /** The letter that tells whoever has answered already of the same move: nothing more is asked of them. */
  noticeWhenMoved?: string
  /** Values for the letter that differ from the scheme's own. */
  values?: Record<string, Source>
  /** Steps whose answers the page shows first: what is being decided. */
  about?: string[]
  clock: AskClock
  /** How long whoever answered can change the answer through the same link; the run waits that long to go on. */
  undoFor?: UndoFor
  /**
   * A later ask of the same run. While it is open, whoever answered this one can change the answer through the same
   * link: the later one is taken back, and the flow goes on by the new answer.
   */
  changeableWhile?: string
  /** The letter to the person who was asked, where a changed answer (`changeableWhile`) names somebody else. */
  letterWhenReplaced?: string
  /** Skipped, with the outcome `skipped`, where the named person does not exist. */
  onlyIf?: { person: string }
  /** People that the answer names, by their name in the run, and the outcome with which it does. */
  names?: Record<string, Naming>
  /** The outcome that hands the ask to a colleague, and the fields that say who. */
  passOn?: { outcome: string; name: string; email: string }
  /** What an answer asks an office of the scheme to see to. */
  tasks?: TaskAfter[]
  /** The calendar file that goes with its letter, and with reminders that repeat that letter. */
  calendar?: CalendarFile
  /** True where whoever is asked can step aside: their answer is then not counted at all. */
  mayStepAside?: boolean
  on?: Record<string, Route>
}
export interface ForEachStep {
  verb: 'forEach'
  id: string
  /** The kind of unit; empty where it goes through offices. */
  unit: string
  /** Only units where somebody holds this role today: the holder is a person of the child run, by the role's id. */
  holding?: string
  /** True where the unit that the run itself is about is left out. */
  others?: boolean
  /** Units that gave such a date are left out until then, unless whoever starts the run includes them. */
  notBefore?: NotBefore
  /** Offices of the scheme, in place of units. */
  offices?: string[]
  steps: Step[]
}
export interface TogetherStep {
  verb: 'together'
  id: string
  branches: Step[][]
}
export interface TellStep {
  verb: 'tell'
  id: string
  who: Who
  letter: string
  values?: Record<string, Source>
  /** The calendar file that goes with it. */
  calendar?: CalendarFile
  /** What whoever is told can read behind their own page, at `recipient.list`. */
  list?: AnswerList
}
/** What the members of a round answered, by unit. It stands on a page and in no letter, and names nobody. */
export interface AnswerList {
  name: Text
  /** The ask of the round whose answers it lists, and the fields of its form that are shown. */
  ask: string
  fields: string[]
}
export interface AppointStep {
  verb: 'appoint'
  id: string
  role: string
  who: string
  months: number
  /** True where silence keeps them: the entry is marked, until they have been asked again. */
  overdue?: boolean
}
export interface CloseStep {
  verb: 'close'
  id: string
  /** The ask, in this run's child runs, that is closed as unanswered wherever it is still open. */
  ask: string
  /** True where its answers no longer matter, because the result is certain: that is not silence. */
  decided?: boolean
}
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
/** Comes to `enough` or `too-few`: whether a share of the child runs of a round came to one of these outcomes. */
export interface CountStep {
  verb: 'count'
  id: string
  ask: string
  is: string[]
  /** A fraction of all that were asked, rounded up. */
  share: [number, number]
}
/**
 * Comes to `missed` where whoever holds a role at the unit of the run has missed the last so many of something in a row,
 * and to `came` otherwise. What a round asked them to counts, since they hold the role.
 */
export interface MissedStep {
  verb: 'missed'
  id: string
  role: string
  /** The form that records who came, and its field that lists units. */
  form: string
  came: string
  /** The ask that invited to it, in a round of the run that the form was answered in. */
  ask: string
  times: number
}
/** Waits for the morning (09:00 in London) of a date that hangs on another one. */
export interface WaitStep {
  verb: 'wait'
  id: string
  until: DateFrom
}
/**
 * Ends whoever holds a role at the unit of the run, on a date that was answered. Comes to `retired`; to `moved` where
 * they were leaving already, and now do on this date; to `vacant` where nobody holds it.
 */
export interface RetireStep {
  verb: 'retire'
  id: string
  role: string
  /** A reference to the last day: `answer.leaving.last_day`. */
  on: string
  /** A reference to the answer that says why, which the register keeps. */
  reason?: string
}

/** Makes answers public as a document of the scheme, at an address of its own; each time a version more. */
export interface PublishStep {
  verb: 'publish'
  id: string
  /** The name that the answers are known by. */
  answers: string
  /** The document's name, in its address: `role-profile`. */
  as: string
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
export interface GoToStep {
  verb: 'goTo'
  id: string
  /** A step of this list, or of a list around it within the same branch. */
  step: string
}
export interface ChooseStep {
  verb: 'choose'
  id: string
  by: string
  on: Record<string, Route>
}
export interface FinishStep {
  verb: 'finish'
  id: string
  outcome: string
  /** How the console says it: "Will not nominate". */
  name?: Text
}

/** One person or office answers a form. */
export const ask = (id: string, options: Omit<AskStep, 'verb' | 'id'>): Step => ({
  verb: 'ask',
  id,
  ...options,
})
/** The same steps once for every unit in scope, side by side, each in a child run of its own. */
export const forEach = (id: string, members: string | Members, steps: Step[]): Step => ({
  verb: 'forEach',
  id,
  ...(typeof members === 'string' ? { unit: members } : { unit: '', ...members }),
  steps,
})
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
      { verb: 'close', id: `${id}-close`, ask: each, decided: true },
    ],
  )
}
/** Goes on by how many of a round came to an outcome: `enough` or `too-few`. */
export const count = (id: string, options: Omit<CountStep, 'verb' | 'id'>): Step => ({
  verb: 'count',
  id,
  ...options,
})
/** Goes on by whether whoever holds a role missed the last so many in a row: `missed` or `came`. */
export const missed = (id: string, options: Omit<MissedStep, 'verb' | 'id'>): Step => ({
  verb: 'missed',
  id,
  ...options,
})
/**
 * Waits until a share of a round has come to an outcome, at most so many working days. It stands beside the round, in
 * another branch, and ends nothing there: comes to `is`, or to `not-carried`.
 */
export const reach = (
  id: string,
  {
    round,
    ask,
    is,
    share,
    within,
  }: Pick<TallyStep, 'round' | 'ask'> & {
    is: string
    share: [number, number]
    within: number
  },
): Step => ({ verb: 'tally', id, round, ask, rule: { outcome: is, carriedBy: { share } }, within })
/** Waits for a date. */
export const wait = (id: string, until: DateFrom): Step => ({ verb: 'wait', id, until })
/** Makes answers public. */
export const publish = (id: string, options: Omit<PublishStep, 'verb' | 'id'>): Step => ({
  verb: 'publish',
  id,
  ...options,
})
/** Ends whoever holds a role at the unit of the run. */
export const retire = (id: string, options: Omit<RetireStep, 'verb' | 'id'>): Step => ({
  verb: 'retire',
  id,
  ...options,
})
/** Several lists of steps at the same time; the flow goes on when all have come to their end. */
export const together = (id: string, ...branches: Step[][]): Step => ({ verb: 'together', id, branches })
/** A letter that asks nothing. */
export const tell = (id: string, options: Omit<TellStep, 'verb' | 'id'>): Step => ({
  verb: 'tell',
  id,
  ...options,
})
/** Enters somebody in the register. */
export const appoint = (id: string, options: Omit<AppointStep, 'verb' | 'id'>): Step => ({
  verb: 'appoint',
  id,
  ...options,
})
/** Closes the open asks of a step in the child runs: silence is recorded as silence. */
export const close = (id: string, askId: string): Step => ({ verb: 'close', id, ask: askId })
/** Goes on by the outcome of an earlier ask. */
export const choose = (id: string, by: string, on: Record<string, Route>): Step => ({
  verb: 'choose',
  id,
  by,
  on,
})
/** Goes on at another step: back to an earlier one, or on to one that only such a jump reaches. */
export const goTo = (step: string): Step => ({ verb: 'goTo', id: `go-to-${step}`, step })
/** Ends the run with an outcome. */
export const finish = (outcome: string, name?: Text): Step => ({
  verb: 'finish',
  id: `finish-${outcome}`,
  outcome,
  name,
})

/** What an ask can come to besides its form's own outcomes. */
export const NO_ANSWER = 'no-answer'
export const SKIPPED = 'skipped'
export const UNDELIVERABLE = 'undeliverable'
/** Whoever was asked stepped aside: somebody who has an interest in what is decided. */
export const RECUSED = 'recused'
/** The result was certain before this answer came. */
export const DECIDED = 'decided'
/** What a tally can come to besides the outcome of its rule. */
export const NOT_CARRIED = 'not-carried'
export const NO_QUORUM = 'no-quorum'
/** What a count comes to. */
export const ENOUGH = 'enough'
export const TOO_FEW = 'too-few'
/** What having missed several in a row comes to. */
export const MISSED = 'missed'
export const CAME = 'came'
/** What retiring somebody comes to. */
export const RETIRED = 'retired'
export const MOVED = 'moved'
export const VACANT = 'vacant'
/** The person who was asked withdrew, through the link in every letter to a person (common rules 0.6). */
export const WITHDRAWN = 'withdrawn'
/** Whoever was to be asked by a newsletter has unsubscribed from newsletters. */
export const UNSUBSCRIBED = 'unsubscribed'
/** The run was taken back to an earlier question: by an administrator, or by whoever changed their answer to it. */
export const backTo = (step: string): string => `back-to-${step}`
