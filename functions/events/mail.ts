import { addressHash } from '../../shared/directory/address-hash.ts'
import type { LetterHappening } from '../../shared/ports/letter-store.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import { bouncedTwice } from '../../shared/run/bounced-twice.ts'
import { hasLeft } from '../../shared/run/has-left.ts'
import type { LetterRecord } from '../../shared/run/records/letter.ts'
import { askAt } from '../../shared/run/situation.ts'
import { undeliverable } from '../../shared/run/undeliverable.ts'
import type { AskStep } from '../../shared/scheme/steps/ask.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { environment } from '../aws/environment.ts'
import { openWorkflow, workflowClient } from '../aws/workflow.ts'
import { changeRun } from '../change.ts'
import { noteSent } from '../note-sent.ts'
import { quietly } from '../quietly.ts'
import { readSituation } from '../situation.ts'
import { type Basics, basics } from '../steps/wiring.ts'
import { tellWorkflow } from '../tell-workflow.ts'

/** An SES event as EventBridge brings it, as far as it is looked at: who it was to is not. */
export interface MailEvent {
  time: string
  detail: {
    eventType: string
    mail: { messageId: string; tags?: Record<string, string[]> }
    bounce?: { bounceType: string; timestamp?: string }
    complaint?: { timestamp?: string }
    delivery?: { timestamp?: string }
    deliveryDelay?: { timestamp?: string }
  }
}

/** What each kind of event says; a transient bounce says nothing for good yet. */
const HAPPENINGS: Record<string, LetterHappening> = {
  Send: 'acceptedAt',
  Delivery: 'deliveredAt',
  DeliveryDelay: 'delayedAt',
  Bounce: 'bouncedAt',
  Complaint: 'complainedAt',
  Reject: 'rejectedAt',
}

/**
 * Notes what became of a letter. Events may come early, late, twice or out of order (facts 38): each is noted once
 * with the instant it happened, and only a bounce or complaint that is new to the ask does anything more.
 */
export const handle = (deps: Basics & { workflow: Workflow }) => async (event: MailEvent) => {
  const { eventType, mail, bounce } = event.detail
  const [run] = mail.tags?.run ?? []
  const [id] = mail.tags?.letter ?? []
  const soft = bounce !== undefined && bounce.bounceType !== 'Permanent'
  const happening = soft ? 'softBouncedAt' : HAPPENINGS[eventType]
  if (!run || !id || !happening) return deps.log.info('mail.unknown', { eventType })
  const letter = await deps.store.letterHappened({ run, id }, happening, instantOf(event))
  if (!letter) return deps.log.warn('mail.unknown', { run, letter: id, eventType })
  deps.log.info('mail.event', { run, step: letter.step, letter: id, eventType })

  // The sender may have been stopped before it could say so: the event says that it went after all (facts 37).
  if (letter.state !== 'sent')
    await noteSent(deps, letter, {
      sentAt: letter.acceptedAt ?? instantOf(event),
      messageId: mail.messageId,
    })
  if (soft) await softBounce(deps, letter, instantOf(event))
  if (happening === 'bouncedAt' || happening === 'rejectedAt') await stop(deps, letter, 'undeliverable')
  if (happening === 'complainedAt') await stop(deps, letter, 'complaint')
}

/** A mailbox that is full or a server that is down: the second time within a day it counts as hard (common rules 0.6). */
async function softBounce(
  deps: Basics & { workflow: Workflow },
  letter: LetterRecord,
  at: string,
): Promise<void> {
  // The same event told twice says the same instant.
  if (letter.softBouncedAt !== at) await deps.store.letterHappened(letter, 'softBouncedAgainAt', at)
  if (!bouncedTwice(await deps.store.letters(letter.run), letter.to.email)) return
  const bounced = await deps.store.letterHappened(letter, 'bouncedAt', at)
  await stop(deps, bounced ?? letter, 'undeliverable')
}

/** Nothing more goes to this address about the ask, until somebody has seen to it. */
async function stop(
  deps: Basics & { workflow: Workflow },
  letter: LetterRecord,
  why: 'undeliverable' | 'complaint',
): Promise<void> {
  const { step, ask: number } = letter
  // The next round is warned before it writes there again.
  const { scheme } = (await readSituation(deps, letter.run)).file.run
  const at = letter.complainedAt ?? letter.bouncedAt ?? letter.rejectedAt ?? deps.now()
  await deps.store.noteBadAddress(scheme, { hash: addressHash(letter.to.email), why, at })
  if (number === undefined) {
    await changeRun(deps, letter.run, (situation) => ({ change: hasLeft(situation, letter) }))
    return
  }
  const { ask } = await changeRun(deps, letter.run, (situation) => {
    const ask = askAt(situation.file, { step, number })
    const stopped =
      ask && undeliverable(situation, stepOf(situation.flow, ask.step) as AskStep, ask, letter, why)
    return { ask: stopped?.ask ?? ask, change: stopped?.change }
  })
  if (ask?.settled) await tellWorkflow(deps, ask)
}

/** When it happened: events say so themselves; the time of the event is the next best. */
function instantOf({ time, detail }: MailEvent): string {
  const of = detail.bounce ?? detail.complaint ?? detail.delivery ?? detail.deliveryDelay
  return of?.timestamp ?? time
}

export const handler = quietly(
  handle({
    ...basics(),
    workflow: openWorkflow(workflowClient(), environment('STATE_MACHINES').STATE_MACHINES),
  }),
)
