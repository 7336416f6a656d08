import type { Answers } from '../../shared/form/answers.ts'
import type { Now } from '../../shared/ports/now.ts'
import type { Store } from '../../shared/ports/store.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import { answerAsk, type Given } from '../../shared/run/answer-ask.ts'
import { askAt } from '../../shared/run/situation.ts'
import { changeRun } from '../change.ts'
import type { Log } from '../log.ts'
import { tellWorkflow } from '../tell-workflow.ts'
import { type Asked, draftOfAsk } from './asked.ts'

/**
 * Records an answer, then tells the workflow. Of two answers to one ask the first stands: the second finds the
 * ask settled and changes nothing (standards LK-04). A changed one takes back what the first had led to, and that is
 * what the workflow is told. Returns false when it was settled already.
 */
export async function recordAnswer(
  deps: { store: Store; workflow: Workflow; now: Now; log: Log },
  { ask, step, form }: Asked,
  given: Given,
): Promise<boolean> {
  const { settled, takenBack, change } = await changeRun(deps, ask.run, (situation) => {
    const now = askAt(situation.file, ask)
    const answered = now && answerAsk(situation, step, form, now, given)
    return { settled: answered?.ask ?? now, takenBack: answered?.takenBack, change: answered?.change }
  })
  if (change) deps.log.info('answer.recorded', { run: ask.run, step: ask.step, ask: ask.number })
  // Also when an earlier call recorded the answer and could not tell: whoever comes next tells it.
  if (settled?.settled) await tellWorkflow(deps, settled)
  if (takenBack) await tellWorkflow(deps, takenBack)
  await deps.store.dropDraft(draftOfAsk(ask))
  return change !== undefined
}

/** The name and job title that the form asked of the person who answers. */
export function signedBy(asked: Asked, answers: Answers): { name: string; title?: string } {
  const { signs } = asked.form
  const text = (id: string | undefined) => {
    const value = id === undefined ? undefined : answers[id]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  return { name: text(signs?.name) ?? asked.ask.holder.name, title: text(signs?.title) }
}
