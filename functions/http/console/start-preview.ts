import { londonDate } from '../../../shared/calendar/london.ts'
import { addressHash } from '../../../shared/directory/address-hash.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import { readField } from '../../../shared/form/read-field.ts'
import { startPreviewView } from '../../../shared/pages/console/start-preview-view.ts'
import type { Send } from '../../../shared/ports/mail.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Random } from '../../../shared/ports/random.ts'
import type { Store } from '../../../shared/ports/store.ts'
import { beginRun } from '../../../shared/run/begin-run.ts'
import { heldBack as heldBackBy } from '../../../shared/run/held-back.ts'
import { holdersAt } from '../../../shared/run/holders-at.ts'
import { previewStart, type StartPreview } from '../../../shared/run/preview-start.ts'
import type { Run } from '../../../shared/run/records/run.ts'
import type { Flow } from '../../../shared/scheme/flow.ts'
import { inLanguage } from '../../../shared/scheme/text.ts'
import { allSteps, publishedIn } from '../../../shared/scheme/walk.ts'
import type { NotBefore } from '../../../shared/scheme/who.ts'
import type { Addresses } from '../../addresses.ts'
import { everyOpenRun } from '../../every-open-run.ts'
import { newestVersions } from '../../newest-versions.ts'
import { newToken } from '../../token.ts'
import { directoryUnits } from '../directory/units-of.ts'
import { filledIn, sent } from '../filling/filling.ts'
import { fromThisForm } from '../filling/from-this-form.ts'
import { limit } from '../limit.ts'
import { RequestRefused } from '../refused.ts'
import { field, type PageRequest } from '../request.ts'
import { type PageResponse, seeOther, viewed } from '../response.ts'
import { splitUnit } from './about-unit.ts'
import { doOnce } from './do-once.ts'
import type { ConsoleForm } from './filling.ts'
import { type NotIncluded, readIncluded, type TypedInclusion, typedInclusion } from './read-included.ts'

type StartForm = Extract<ConsoleForm, { kind: 'start' }>
interface Deps {
  store: Store
  now: Now
  random: Random
  addresses: Addresses
}

/** Tests of one start within a minute. */
const TESTS_A_MINUTE = 10

/** What the page says besides, and what was typed into it. */
interface Shown {
  notice: string
  error: string
  email: string
  chosen: string
  include: TypedInclusion & Partial<NotIncluded>
}

/** Every letter that the start would send first. Nothing is written and nothing leaves. */
export async function showPreview(
  deps: Deps,
  form: StartForm,
  more: Partial<Shown> = {},
): Promise<PageResponse> {
  const { filling, scheme, flow } = form
  const done = await filledIn(deps, filling)
  if ('response' in done) return done.response
  const preview = await previewOf(deps, form, done.answers)
  const view = startPreviewView({
    ...{ scheme, flow, preview, base: filling.base, csrf: filling.csrf, notice: more.notice },
    today: filling.context.today,
    caption: filling.caption,
    version: String(done.version),
    include: more.include,
    test: {
      press: newToken(deps.random),
      email: more.email ?? form.ownEmail,
      chosen: more.chosen,
      error: more.error,
    },
  })
  const frame = { ...filling.frame, backHref: `${filling.base}/check` }
  return viewed(frame, view, { status: more.error || more.include?.wrong ? 422 : 200 })
}

/** Sends one letter to whoever is trying it out, and to nobody else. Its links lead to the page of an unknown link. */
export async function sendTest(
  deps: Deps & { send: Send },
  form: StartForm,
  request: PageRequest,
): Promise<PageResponse> {
  const { filling, scheme, id } = form
  fromThisForm(request, filling.csrf)
  const done = await filledIn(deps, filling)
  if ('response' in done) return done.response
  const chosen = field(request.form, 'letter')
  const typed = field(request.form, 'email')
  const { letters, leftOut } = await previewOf(deps, form, done.answers, deps.addresses.answer('test'))
  const include = typedInclusion(request.form, leftOut)
  const again = (error: string) => showPreview(deps, form, { error, email: typed, chosen, include })
  const reading = readField(YOUR_ADDRESS, { email: typed }, filling.context)
  if ('wrong' in reading) return again(reading.wrong.text)
  const email = 'answer' in reading ? String(reading.answer) : ''
  const letter = letters.find(({ key }) => key === chosen)
  if (!letter) return again('Select a letter')
  const press = field(request.form, 'press')
  // Every page that has the button marks it: without the mark nobody could tell two presses from two tests.
  if (press === '') throw new RequestRefused('stale')
  await limit(deps, `test#${id}`, TESTS_A_MINUTE)
  await doOnce(deps, ['test', id, press, letter.key, email], () =>
    deps.send({
      from: {
        name: inLanguage(scheme.owner, letter.languages[0] ?? 'en'),
        address: deps.addresses.sender,
      },
      to: { name: '', address: email },
      replyTo: deps.addresses.replyTo(scheme),
      subject: `[Test] ${letter.subject}`,
      text: letter.text,
      html: letter.html,
      letter: { run: 'test', id: 'test' },
    }),
  )
  return showPreview(deps, form, {
    notice: `A test of “${letter.subject}” is on its way to ${email}.`,
    email,
    chosen,
    include,
  })
}

/**
 * What is to be released, when it still is what was seen; otherwise the page that shows it as it is now. A holder may
 * have changed since, or the day.
 */
export async function releasable(
  deps: Deps,
  form: StartForm,
  request: PageRequest,
): Promise<{ answers: Answers; included?: { units: string[]; why: string } } | { response: PageResponse }> {
  const ready = await sent(deps, form.filling, request)
  if ('response' in ready) return { response: seeOther(`${form.filling.base}/check`) }
  const { hash, leftOut } = await previewOf(deps, form, ready.answers)
  const asTyped = {
    ...(request.form.email !== undefined && { email: field(request.form, 'email') }),
    chosen: field(request.form, 'letter') || undefined,
  }
  if (field(request.form, 'shown') === hash) {
    const reading = readIncluded(request.form, leftOut)
    if (!('wrong' in reading)) return { ...ready, ...reading }
    return { response: await showPreview(deps, form, { ...asTyped, include: reading }) }
  }
  if (request.json) throw new RequestRefused('conflict')
  const notice = 'What would go out has changed since you looked at it. Nothing was sent.'
  const include = typedInclusion(request.form, leftOut)
  return { response: await showPreview(deps, form, { ...asTyped, notice, include }) }
}

async function previewOf(
  deps: Deps,
  { scheme, flow, filling, id }: StartForm,
  given: Answers,
  link?: string,
): Promise<StartPreview> {
  const [directory, units, register, bad, open, newest] = await Promise.all([
    deps.store.directory(scheme.id),
    directoryUnits(deps.store, scheme),
    deps.store.register(scheme.id),
    deps.store.badAddresses(scheme.id),
    flow.start.dated === undefined ? [] : underWay(deps.store, scheme.id, flow.id),
    newestVersions(deps.store, scheme.id, publishedIn({ flows: [flow] })),
  ])
  const today = londonDate(deps.now())
  const heldBack = new Map<string, Map<string, string>>()
  for (const { form, field } of notBeforeIn(flow))
    heldBack.set(form, heldBackBy(await deps.store.everyAnswerTo(scheme.id, form), field, today))
  const hashes = new Set(bad.map(({ hash }) => hash))
  const { unit, answers } = splitUnit(given)
  const start = beginRun(
    { id, scheme, flow, reference: '[reference number: made when it starts]', now: deps.now() },
    { answers, form: filling.form, language: filling.context.language, who: '' },
    { unit, people: holdersAt(register, flow, { unit, run: id, today }) },
  )
  return previewStart({
    ...{ scheme, start, open, units, register, heldBack, directory, newest, link, now: deps.now() },
    isBad: (address) => hashes.has(addressHash(address)),
    page: (name) => deps.addresses.page(name, scheme.id),
  })
}

/** The runs of a flow that are under way, as they are: the list of them does not say for which date each is. */
const underWay = async (store: Store, scheme: string, flow: string): Promise<Run[]> =>
  store.runsAt((await everyOpenRun(store, scheme, flow)).map(({ id }) => id))

const notBeforeIn = ({ steps }: Flow): NotBefore[] =>
  allSteps(steps).flatMap((step) => (step.verb === 'forEach' && step.notBefore ? [step.notBefore] : []))

const YOUR_ADDRESS = {
  id: 'email',
  type: 'email',
  label: { en: 'Your email address' },
  autocomplete: 'email',
  errors: {
    empty: { en: 'Enter your email address' },
    format: { en: 'Enter an email address in the correct format, like name@example.com' },
  },
} as const
