import { latestAnswer, type Situation } from '../run/situation.ts'
import type { AskStep } from '../scheme/step.ts'

/**
 * Whether somebody wrote, in the console, what an ask puts before whoever answers it. Nobody can both write a proposal
 * and approve it (common rules 0.7, standards LK-10). Who amends what another wrote is not its writer.
 */
export const isOwnWork = (situation: Situation, step: AskStep, reference: string): boolean =>
  (step.about ?? []).some((name) => latestAnswer(situation, name)?.by === reference)
