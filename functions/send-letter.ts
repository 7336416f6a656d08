import { calendarEntry } from '../shared/letter/calendar-entry.ts'
import { type Rendered, renderLetter } from '../shared/letter/render.ts'
import { type Wanted, wantedBy } from '../shared/letter/wanted-by.ts'
import { WITHOUT_LINK } from '../shared/letter/wording.ts'
import type { Send } from '../shared/ports/mail.ts'
import type { Now } from '../shared/ports/now.ts'
import type { Random } from '../shared/ports/random.ts'
import type { Store } from '../shared/ports/store.ts'
import { isNewsletter } from '../shared/run/newsletters.ts'
import { officeAt } from '../shared/run/office-at.ts'
import type { LetterRecord } from '../shared/run/records/letter.ts'
import { type Situation, unitOf } from '../shared/run/situation.ts'
import { whoIs } from '../shared/run/this-person.ts'
import { inLanguage } from '../shared/scheme/text.ts'
import { stepOf } from '../shared/scheme/walk.ts'
import type { Addresses } from './addresses.ts'
import { calendarFile } from './calendar-file.ts'
import { askOf, isToThemselves, type Links, listIn, newLink, newPageLink, newWayOut } from './letter-links.ts'
import { type Log, nameOf } from './log.ts'
import { newestVersions } from './newest-versions.ts'
import { noteSent } from './note-sent.ts'
import { type Around, readSituation } from './situation.ts'

export interface SendDeps {
  store: Store
  now: Now
  random: Random
  send: Send
  log: Log
  addresses: Addresses
}

/** Somebody began to send the letter, and the provider's event, which says whether it went, may still come. */
export class HalfSent extends Error {
  override name = 'HalfSent'
}

/** The provider tells of a letter within seconds. What it has not told of after so long it never had. */
const EVENT_WITHIN_MS = 60 * 60 * 1000

/**
 * Sends a queued letter, effectively once (facts 37): it is marked as being sent, sent, and marked as sent. A letter
 * found half-sent by a later call is not sent again: whether it went is for the provider's events to say. Until they
 * have had their time HalfSent is thrown, so that the step looks again; only then it goes once more.
 * A refusal by the provider puts it back in the queue and is thrown, so that the step is tried again.
 * Who queued it a moment ago hands on what they `read` around the run.
 */
export async function sendLetter(deps: SendDeps, queued: LetterRecord, read?: Around): Promise<void> {
  const letter = (await deps.store.letter(queued.run, queued.id)) ?? queued
  const where = { run: letter.run, step: letter.step, letter: letter.id }
  // Whoever it was to had their details deleted before it went.
  if (letter.erasedAt) return
  if (letter.state === 'sent') return
  if (letter.state === 'sending') {
    deps.log.warn('letter.half-sent', where)
    if (Date.parse(deps.now()) - Date.parse(letter.sendingAt ?? letter.queuedAt) < EVENT_WITHIN_MS)
      throw new HalfSent(`The letter ${letter.id} of ${letter.run} is half-sent`)
    if (!(await deps.store.moveLetter(letter, { state: 'queued' }, ['sending']))) return
  }
  // Read now: what the letter says is what is so when it is sent.
  const situation = await readSituation(deps, letter.run, read)

  const { render, wanted } = await rendererFor(deps, situation, letter)
  const kept = render({ ask: WITHOUT_LINK, page: WITHOUT_LINK })
  const sendingAt = deps.now()
  const page = deps.addresses.page('front', situation.scheme.id)
  const calendar = calendarEntry(situation, letter, new URL(page).hostname)
  const { subject, text } = kept
  const sending = { state: 'sending', sendingAt, calendar, subject, text } as const
  if (!(await deps.store.moveLetter(letter, sending, ['queued']))) return

  const rendered = render({
    ask: letter.link ? await newLink(deps, situation, letter) : WITHOUT_LINK,
    page: isToThemselves(letter) ? await newPageLink(deps, situation, letter, wanted) : WITHOUT_LINK,
  })
  const owner = inLanguage(situation.scheme.owner, letter.languages[0] ?? 'en')
  const to = { name: letter.to.name, address: letter.to.email }
  const replyTo = deps.addresses.replyTo(situation.scheme)
  const around = { attendee: to, languages: letter.languages, page, at: sendingAt }
  let messageId: string
  try {
    messageId = await deps.send({
      from: { name: owner, address: deps.addresses.sender },
      to,
      replyTo,
      ...rendered,
      unsubscribe: isNewsletter(situation.scheme, letter.letter)
        ? await newWayOut(deps, letter, situation.scheme.id)
        : undefined,
      calendar:
        calendar &&
        (await calendarFile(calendar, { ...around, organizer: { name: owner, address: replyTo } })),
      letter: { run: letter.run, id: letter.id },
    })
  } catch (error) {
    await deps.store.moveLetter({ ...letter, sendingAt }, { state: 'queued' }, ['sending'])
    const code = nameOf(error) === 'NotVerified' ? 'letter.not-verified' : 'letter.refused'
    deps.log.warn(code, { ...where, error: nameOf(error) })
    throw error
  }
  await noteSent(deps, letter, { sentAt: deps.now(), messageId })
  deps.log.info('letter.sent', where)
}

/** Reads what the letter speaks of; then it can be rendered, with its links and with the words in their place. */
async function rendererFor(
  deps: SendDeps,
  situation: Situation,
  letter: LetterRecord,
): Promise<{ render(links: Links): Rendered; wanted: Wanted }> {
  const step = stepOf(situation.flow, letter.step)
  const flags = Object.entries(letter.flags ?? {}).map(([name, flag]) => [name, { flag }])
  const values = { ...('values' in step ? step.values : {}), ...Object.fromEntries(flags) }
  const wanted = wantedBy(situation.scheme, letter, values)
  const read = await readFor(deps, situation, wanted)
  const toPerson = whoIs(letter.recipient) !== undefined
  const hasPage = toPerson || officeAt(situation, letter.recipient) !== undefined
  const list = toPerson && step.verb === 'tell' && step.list
  const render = (links: Links) =>
    renderLetter(letter, values, {
      situation,
      recipient: letter.recipient,
      reference: letter.reference,
      ask: askOf(situation, letter),
      link: links.ask,
      ownPage: hasPage ? links.page : undefined,
      ownList: list ? listIn(links.page, letter.step) : undefined,
      ...read,
      page: (name) => deps.addresses.page(name, situation.scheme.id),
    })
  return { render, wanted }
}

/** Of what lies outside the run only what the letter wants. Only what is about a unit can tell who holds what there. */
async function readFor({ store }: SendDeps, { scheme, file: { run } }: Situation, wanted: Wanted) {
  const about = unitOf(run) !== undefined
  const [round, register, units, newest] = await Promise.all([
    wanted.round && run.child ? store.children(run.child.parent, run.child.step) : [],
    wanted.register && about ? store.register(scheme.id) : undefined,
    wanted.units && about ? store.units(scheme.id) : undefined,
    newestVersions(store, scheme.id, wanted.documents),
  ])
  return { round, register, units, newest }
}
