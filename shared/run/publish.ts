import type { PublishStep } from '../scheme/steps/publish.ts'
import type { Change } from './change.ts'
import { latestAnswer, type Situation } from './situation.ts'

export type Publication = Change & Required<Pick<Change, 'run' | 'published'>>

/**
 * Makes the newest answers of a name public, as one more version of a document of the scheme. Undefined when this entry
 * of the step has done so. Throws when nobody has given such answers: the checker knows that they can be given.
 */
export function publish(situation: Situation, step: PublishStep, entered: string): Publication | undefined {
  const { run } = situation.file
  const answer = latestAnswer(situation, step.answers)
  if (!answer) throw new Error(`The step ${step.id} publishes ${step.answers}, which nobody has given`)
  if (run.published?.[step.id] === entered) return undefined
  return {
    run: { ...run, at: step.id, published: { ...run.published, [step.id]: entered } },
    ledger: [
      {
        at: situation.now,
        who: 'system',
        what: 'published',
        step: step.id,
        detail: { document: step.as, answers: answer.version },
      },
    ],
    published: {
      scheme: run.scheme,
      name: step.as,
      version: 0,
      run: run.id,
      form: answer.form,
      answers: answer.answers,
      at: situation.now,
    },
  }
}

/** The same as this version of the document, which the run remembers for its letters. */
export const asVersion = (change: Publication, document: string, version: number): Change => ({
  ...change,
  run: { ...change.run, versions: { ...change.run.versions, [document]: version } },
  published: { ...change.published, version },
})
