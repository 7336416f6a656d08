import { fieldsOf } from '../scheme/form.ts'
import { CHANGED, MOVED, UNCHANGED } from '../scheme/outcomes.ts'
import type { AdoptStep } from '../scheme/steps/adopt.ts'
import type { Change } from './change.ts'
import { datedBy } from './dated.ts'
import { formIn } from './form-in.ts'
import type { Answer } from './records/answer.ts'
import { latestAnswer, type Situation } from './situation.ts'

/** What a step that adopts comes to, and the one change in which it does; none where this entry of it has been done. */
export interface Adoption {
  outcome: string
  change?: Change
}

/**
 * Puts the newest answers of one name in the place of those that they change, as one more version: what was given is new,
 * what was left out stays. The version before is kept. Throws when one of the two was never given: the checker knows that
 * they can be.
 */
export function adopt(situation: Situation, step: AdoptStep, entered: string): Adoption {
  const { flow, file, now } = situation
  const { run } = file
  if (run.adopted?.[step.id] === entered) return { outcome: run.outcomes[step.id] ?? UNCHANGED }
  const before = latestAnswer(situation, step.as)
  const given = latestAnswer(situation, step.answers)
  if (!before || !given)
    throw new Error(`The step ${step.id} adopts ${step.answers} as ${step.as}, and one is not given`)
  const news = newIn(situation, before, given)
  const changed = Object.keys(news)
  const moved = changed.some((field) => step.moves.includes(field))
  const outcome = changed.length === 0 ? UNCHANGED : moved ? MOVED : CHANGED
  const answer: Answer = {
    ...before,
    ...{ version: before.version + 1, step: step.id, language: given.language, at: now },
    answers: { ...before.answers, ...news },
    // Whoever sent the change is told by the change itself; this version is of the run.
    reference: run.reference,
    ...(moved && { movedAt: now }),
  }
  return {
    outcome,
    change: {
      run: {
        ...run,
        at: step.id,
        dated: datedBy(flow, step.as, answer.answers) ?? run.dated,
        outcomes: { ...run.outcomes, [step.id]: outcome },
        adopted: { ...run.adopted, [step.id]: entered },
      },
      ledger: [
        {
          at: now,
          who: 'system',
          what: 'adopted',
          step: step.id,
          detail: {
            outcome,
            change: given.version,
            answers: changed.length === 0 ? before.version : answer.version,
            fields: changed.join(' '),
          },
        },
      ],
      answer: changed.length === 0 ? undefined : answer,
    },
  }
}

/** The fields of the form that was answered first in which the change gives something else. */
function newIn(situation: Situation, before: Answer, given: Answer): Answer['answers'] {
  const form = formIn(situation, before.form.id)
  const fields = form ? fieldsOf(form).map(({ id }) => id) : []
  return Object.fromEntries(
    Object.entries(given.answers).filter(
      ([field, value]) =>
        fields.includes(field) && JSON.stringify(value) !== JSON.stringify(before.answers[field]),
    ),
  )
}
