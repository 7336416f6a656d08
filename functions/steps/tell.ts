import { holderOf } from '../../shared/run/holder.ts'
import { hasUnsubscribed } from '../../shared/run/newsletters.ts'
import { officeAt } from '../../shared/run/office-at.ts'
import { newReference } from '../../shared/run/reference.ts'
import { personIn } from '../../shared/run/situation.ts'
import { refuseStopped } from '../../shared/run/stop-run.ts'
import { whoIs } from '../../shared/run/this-person.ts'
import { toldLetter } from '../../shared/run/told-letter.ts'
import { visitOf } from '../../shared/run/visit.ts'
import type { TellStep } from '../../shared/scheme/steps/tell.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { environment } from '../aws/environment.ts'
import { mailClient, openMail } from '../aws/mail.ts'
import { quietly } from '../quietly.ts'
import { type SendDeps, sendLetter } from '../send-letter.ts'
import { readSituation } from '../situation.ts'
import { bytesOf } from '../token.ts'
import { withUnsubscribed } from '../with-unsubscribed.ts'
import type { StepEvent } from './event.ts'
import { addresses, type Basics, basics } from './wiring.ts'

type Deps = Basics & SendDeps

/** Sends a letter that asks nothing. Its id is made of the entry of the state, so a retry sends no second one. */
export const handle = (deps: Deps) => async (event: StepEvent) => {
  const situation = await readSituation(deps, event.run)
  refuseStopped(situation)
  const step = stepOf(situation.flow, event.step) as TellStep
  // Somebody who withdrew hears no more of it (common rules 0.6).
  if ('person' in step.who && personIn(situation, step.who.person)?.withdrawnAt)
    return deps.log.info('step.done', { run: event.run, step: event.step })
  const recipient = holderOf(situation, step.who)
  if (hasUnsubscribed(await withUnsubscribed(deps, situation, step), step.letter, recipient.email))
    return deps.log.info('step.done', { run: event.run, step: event.step })
  const id = `${step.id}-${visitOf(event.entered)}-${step.letter}-1`
  const hasPage = whoIs(recipient) !== undefined || officeAt(situation, recipient) !== undefined
  // By it whoever has lost the letter gets it again, with a new link to the page.
  const reference = hasPage ? newReference(situation.scheme.code, bytesOf(`${event.run} ${id}`)) : undefined
  const letter = toldLetter(situation, step, { id, recipient, reference })
  await deps.store.queueLetter(letter, situation.file.run.child)
  await sendLetter(deps, letter, situation)
  deps.log.info('step.done', { run: event.run, step: event.step })
}

export const handler = quietly(
  handle({
    ...basics(),
    addresses: addresses(),
    send: openMail(mailClient(), environment('CONFIGURATION_SET').CONFIGURATION_SET),
  }),
)
