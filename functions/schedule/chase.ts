import type { Due } from '../../shared/ports/due-store.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import { chaseAsk } from '../../shared/run/chase.ts'
import { closeBallot, latestBallot } from '../../shared/run/count-votes.ts'
import type { Ask } from '../../shared/run/records/ask.ts'
import { askAt } from '../../shared/run/situation.ts'
import type { AskStep } from '../../shared/scheme/steps/ask.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { environment } from '../aws/environment.ts'
import { mailClient, openMail } from '../aws/mail.ts'
import { openWorkflow, workflowClient } from '../aws/workflow.ts'
import { changeRun } from '../change.ts'
import { forget } from '../forget.ts'
import { handOver } from '../hand-over.ts'
import { type LogFields, nameOf } from '../log.ts'
import { quietly } from '../quietly.ts'
import { recompute } from '../recompute.ts'
import { HalfSent, type SendDeps, sendLetter } from '../send-letter.ts'
import { addresses, type Basics, basics } from '../steps/wiring.ts'
import { tellResult, tellWorkflow } from '../tell-workflow.ts'
import { withUnsubscribed } from '../with-unsubscribed.ts'

type Deps = Basics & SendDeps & { workflow: Workflow }

/**
 * Sees to one thing that is due: an ask, a letter that whoever queued it did not get to sending, an office that
 * changes hands, a result that the workflow was not told of, or people who are to be forgotten. Safe to run twice.
 */
export const handle = (deps: Deps) => async (event: Due) => {
  try {
    await see(deps, event)
  } catch (error) {
    // Counted by an alarm. A letter that is half-sent is no failure: its event is waited for.
    if (!(error instanceof HalfSent)) deps.log.warn('chase.failed', { ...idsOf(event), error: nameOf(error) })
    throw error
  }
}

/** What it is about, for whoever reads the log: ids only. */
function idsOf(event: Due): LogFields {
  if ('handOver' in event) {
    const { scheme, unit, office } = event.handOver
    return { scheme, unit, office }
  }
  if ('forget' in event) return { step: 'forget' }
  if ('ballot' in event) return { run: event.run, step: event.ballot }
  return { run: event.run, step: 'letter' in event ? event.letter : event.step }
}

async function see(deps: Deps, event: Due): Promise<void> {
  if ('handOver' in event) {
    await handOver(deps, event.handOver, 'system')
    const { scheme, unit, office } = event.handOver
    return deps.log.info('office.handed-over', { scheme, unit, office })
  }
  if ('forget' in event) return forget(deps, event.forget)
  if ('ballot' in event) {
    const { ballot } = await changeRun(deps, event.run, (situation) => {
      const last = latestBallot(situation.file, event.ballot)
      const closed = last && closeBallot(situation, last)
      return { ballot: closed?.ballot ?? last, change: closed?.change }
    })
    if (ballot) await tellResult(deps, ballot)
    return deps.log.info('step.done', { run: event.run, step: event.ballot })
  }
  if ('letter' in event) {
    const letter = await deps.store.letter(event.run, event.letter)
    if (letter) await sendLetter(deps, letter)
  } else if ('recompute' in event) await recompute(deps, event)
  else await chase(deps, event)
  deps.log.info('step.done', { run: event.run, step: 'letter' in event ? event.letter : event.step })
}

/**
 * Chases one ask: sends what is due today, closes it when its day has come, and tells the workflow of an answer that
 * it was not told of.
 */
async function chase(deps: Deps, event: Pick<Ask, 'run' | 'step' | 'number'>): Promise<void> {
  const { ask, situation } = await changeRun(deps, event.run, async (situation) => {
    const ask = askAt(situation.file, event)
    const step = ask && (stepOf(situation.flow, ask.step) as AskStep)
    const chased = step && chaseAsk(await withUnsubscribed(deps, situation, step), step, ask)
    return { ask: chased?.ask ?? ask, change: chased?.change }
  })
  // Also what an earlier try of this same morning queued: tomorrow would be late.
  for (const letter of await deps.store.letters(event.run))
    if (letter.state !== 'sent' && letter.step === event.step && letter.ask === event.number)
      await sendLetter(deps, letter, situation)
  if (ask?.settled) await tellWorkflow(deps, ask)
}

export const handler = quietly(
  handle({
    ...basics(),
    addresses: addresses(),
    send: openMail(mailClient(), environment('CONFIGURATION_SET').CONFIGURATION_SET),
    workflow: openWorkflow(workflowClient(), environment('STATE_MACHINES').STATE_MACHINES),
  }),
)
