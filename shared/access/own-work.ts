import { latestAnswer, type Situation } from '../run/situation.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import { answersAs } from '../scheme/walk.ts'

/**
 * Whether somebody wrote, in the console, what an ask puts before whoever answers it. Nobody can both write a proposal
 * and approve it (common rules 0.7, standards LK-10). Who amends what another wrote is not its writer, and to change what
 * one wrote oneself approves nothing.
 */
export const isOwnWork = (situation: Situation, step: AskStep, reference: string): boolean =>
  (step.about ?? []).some(
    (name) => name !== answersAs(step) && latestAnswer(situation, name)?.by === reference,
  )
