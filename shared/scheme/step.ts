import type { AdoptStep } from './steps/adopt.ts'
import type { AppointStep, RetireStep } from './steps/appoint.ts'
import type { AskStep } from './steps/ask.ts'
import type { ChooseStep, FinishStep, ForEachStep, GoToStep, TogetherStep } from './steps/branch.ts'
import type { CloseStep } from './steps/close.ts'
import type { CountStep, MissedStep } from './steps/count.ts'
import type { TallyStep } from './steps/decide.ts'
import type { PublishStep } from './steps/publish.ts'
import type { TellStep } from './steps/tell.ts'
import type { WaitStep } from './steps/wait.ts'

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
  | AdoptStep
  | ChooseStep
  | GoToStep
  | FinishStep

export type Verb = Step['verb']

/** What follows an outcome: steps of its own, after which the flow goes on with the next step of the list. */
export type Route = Step[]
