import { openAsk } from '../../shared/run/open-ask.ts'
import { newReference } from '../../shared/run/reference.ts'
import type { AskStep } from '../../shared/scheme/steps/ask.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { environment } from '../aws/environment.ts'
import { mailClient, openMail } from '../aws/mail.ts'
import { openWorkflow, workflowClient } from '../aws/workflow.ts'
import { changeRun } from '../change.ts'
import { quietly } from '../quietly.ts'
import { type SendDeps, sendLetter } from '../send-letter.ts'
import { tellWorkflow } from '../tell-workflow.ts'
import { withUnsubscribed } from '../with-unsubscribed.ts'
import type { StepEvent } from './event.ts'
import { addresses, type Basics, basics, type Workflow } from './wiring.ts'

type Deps = Basics & SendDeps & { workflow: Workflow }

/**
 * Opens an ask: who holds the office today, by when, with which link; stores the workflow's token beside it,
 * and only then sends the letter, because the answer can come before this function returns (facts 19).
 * The state waits for its token; nothing is returned that anybody reads.
 */
export const handle = (deps: Deps) => async (event: StepEvent & { token: string }) => {
  const { opening, situation } = await changeRun(deps, event.run, async (situation) => {
    const step = stepOf(situation.flow, event.step) as AskStep
    const opening = openAsk(await withUnsubscribed(deps, situation, step), step, {
      entered: event.entered,
      taskToken: event.token,
      reference: newReference(situation.scheme.code, deps.random),
    })
    return { opening, change: opening.kind === 'settled' ? undefined : opening.change }
  })
  const where = { run: event.run, step: event.step }

  if (opening.kind === 'skipped') {
    await deps.workflow.tell(event.token, opening.outcome)
    return deps.log.info('step.done', where)
  }
  if (opening.kind === 'settled') {
    await tellWorkflow(deps, { ...opening.ask, taskToken: event.token, toldAt: undefined })
    await sendQueued(deps, event.run)
    return deps.log.info('step.done', where)
  }
  for (const letter of opening.letters) await sendLetter(deps, letter, situation)
  deps.log.info('step.done', where)
}

/** What a changed answer queued where no letter can be sent: to whoever is not asked any more. */
async function sendQueued(deps: Deps, run: string): Promise<void> {
  for (const letter of await deps.store.letters(run))
    if (letter.state === 'queued') await sendLetter(deps, letter)
}

const wired = (): Deps => ({
  ...basics(),
  addresses: addresses(),
  send: openMail(mailClient(), environment('CONFIGURATION_SET').CONFIGURATION_SET),
  workflow: openWorkflow(workflowClient(), environment('STATE_MACHINES').STATE_MACHINES),
})

export const handler = quietly(handle(wired()))
