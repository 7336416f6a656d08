import type { Workflow } from '../../shared/ports.ts'
import { chaseAsk } from '../../shared/run/chase.ts'
import type { Ask } from '../../shared/run/records.ts'
import type { AskStep } from '../../shared/scheme/step.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { environment } from '../aws/environment.ts'
import { mailClient, openMail } from '../aws/mail.ts'
import { openWorkflow, workflowClient } from '../aws/workflow.ts'
import { changeRun } from '../change.ts'
import { type SendDeps, sendLetter } from '../send-letter.ts'
import { addresses, type Basics, basics } from '../steps/wiring.ts'
import { tellWorkflow } from '../tell-workflow.ts'

type Deps = Basics & SendDeps & { workflow: Workflow }

/**
 * Chases one ask: sends what is due today, closes it when its day has come, sends what an earlier call left in the
 * queue, and tells the workflow of an answer that it was not told of. Safe to run twice.
 */
export const handle = (deps: Deps) => async (event: Pick<Ask, 'run' | 'step' | 'number'>) => {
  const { ask } = await changeRun(deps, event.run, (situation) => {
    const ask = situation.file.asks.find(({ step, number }) => step === event.step && number === event.number)
    const chased = ask && chaseAsk(situation, stepOf(situation.flow, ask.step) as AskStep, ask)
    return { ask: chased?.ask ?? ask, change: chased?.change }
  })
  for (const letter of await deps.store.letters(event.run))
    if (letter.state !== 'sent' && letter.step === event.step && letter.ask === event.number)
      await sendLetter(deps, letter)
  if (ask?.settled) await tellWorkflow(deps, ask)
  deps.log.info('step.done', { run: event.run, step: event.step })
}

export const handler = handle({
  ...basics(),
  addresses: addresses(),
  send: openMail(mailClient(), environment('CONFIGURATION_SET').CONFIGURATION_SET),
  workflow: openWorkflow(workflowClient(), environment('STATE_MACHINES').STATE_MACHINES),
})
