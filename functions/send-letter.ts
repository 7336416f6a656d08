import { type Rendered, renderLetter } from '../shared/letter/render.ts'
import { WITHOUT_LINK } from '../shared/letter/wording.ts'
import type { Now, Send, Store } from '../shared/ports.ts'
import type { Change } from '../shared/run/change.ts'
import type { Ask, Holder, LetterRecord } from '../shared/run/records.ts'
import type { Situation } from '../shared/run/situation.ts'
import type { Source } from '../shared/scheme/source.ts'
import { inLanguage } from '../shared/scheme/text.ts'
import type { Addresses } from './addresses.ts'
import { changeRun } from './change.ts'
import { type Log, nameOf } from './log.ts'

export interface SendDeps {
  store: Store
  now: Now
  send: Send
  log: Log
  addresses: Addresses
}

/** What one letter is made of. */
export interface Posting {
  situation: Situation
  letter: LetterRecord
  recipient: Holder
  ask?: Ask
  /** The token of the person's own link. It is in the letter, and nowhere else. A copy has none. */
  token?: string
  values?: Record<string, Source>
}

/**
 * Sends a queued letter, effectively once (facts 37): it is marked as being sent, sent, and marked as sent. A letter
 * found half-sent by a later call is not sent again: whether it went is for the provider's events to say.
 * A refusal by the provider puts it back in the queue and is thrown, so that the step is tried again.
 */
export async function sendLetter(deps: SendDeps, posting: Posting): Promise<void> {
  const { situation } = posting
  const stored = await deps.store.letter(posting.letter.run, posting.letter.id)
  const letter = stored ?? posting.letter
  const where = { run: letter.run, step: letter.step, letter: letter.id }
  if (letter.state === 'sent') return
  if (letter.state === 'sending') return deps.log.warn('letter.half-sent', where)

  const render = (link: string): Promise<Rendered> => renderFor(deps, posting, link)
  const kept = await render(inLanguage(WITHOUT_LINK, letter.languages[0] ?? 'en'))
  const sending: LetterRecord = { ...letter, state: 'sending', subject: kept.subject, text: kept.text }
  if (!(await deps.store.moveLetter(sending, ['queued']))) return

  const rendered = posting.token ? await render(deps.addresses.answer(posting.token)) : kept
  let messageId: string
  try {
    messageId = await deps.send({
      from: {
        name: inLanguage(situation.scheme.owner, letter.languages[0] ?? 'en'),
        address: deps.addresses.sender,
      },
      to: { name: letter.to.name, address: letter.to.email },
      replyTo: deps.addresses.replyTo(situation.scheme),
      ...rendered,
      letter: { run: letter.run, id: letter.id },
    })
  } catch (error) {
    await deps.store.moveLetter({ ...sending, state: 'queued' }, ['sending'])
    deps.log.warn('letter.refused', { ...where, error: nameOf(error) })
    throw error
  }
  await deps.store.moveLetter({ ...sending, state: 'sent', sentAt: deps.now(), messageId }, ['sending'])
  await changeRun(deps, letter.run, (current) => ({ change: letterSent(current, letter, messageId) }))
  deps.log.info('letter.sent', where)
}

async function renderFor(deps: SendDeps, posting: Posting, link: string): Promise<Rendered> {
  const { situation, letter, values = {}, recipient, ask } = posting
  const { child } = situation.file.run
  const round = child ? await deps.store.children(child.parent, child.step) : []
  return renderLetter(letter, values, {
    situation,
    recipient,
    ask,
    link,
    round,
    page: (name) => deps.addresses.page(name, situation.scheme.id),
  })
}

function letterSent(situation: Situation, letter: LetterRecord, messageId: string): Change {
  return {
    run: situation.file.run,
    ledger: [
      {
        at: situation.now,
        who: 'system',
        what: 'letter-sent',
        step: letter.step,
        detail: { letter: letter.letter, id: letter.id, message: messageId },
      },
    ],
  }
}
