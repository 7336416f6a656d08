import { TOO_EARLY } from '../../../shared/own-page/wording.ts'
import type { Store } from '../../../shared/ports.ts'
import { beganOn } from '../../../shared/run/began-on.ts'
import { beginRun } from '../../../shared/run/begin-run.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import type { Situation } from '../../../shared/run/situation.ts'
import { asPerson } from '../../../shared/run/starts-due.ts'
import type { Form } from '../../../shared/scheme/form.ts'
import type { Flow } from '../../../shared/scheme/scheme.ts'
import { inLanguage, type Language } from '../../../shared/scheme/text.ts'
import { hashOf } from '../../token.ts'
import type { Filling } from '../filling/filling.ts'
import { formContext } from '../filling/form-context.ts'
import { frameOf, plainView } from '../frame.ts'
import { type PageResponse, viewed } from '../response.ts'
import { captionOf } from './view.ts'
import type { OwnPage } from './way-in.ts'

/** What the addresses of starts begin with, behind a person's own page: `/you/{token}/start-guidance/{page}`. */
const START = 'start-'

/** A flow that a person can start, and the entry of the register by which they can. */
export interface OwnStart {
  flow: Flow
  form: Form
  entry: Appointment
  /** Since when they have held the role without a gap. */
  began: string
  /** True where what it is about has not been published yet: nobody can start it today. */
  tooEarly: boolean
}

/** The flows of the roles that the person holds today. */
export async function ownStarts(
  { store }: { store: Pick<Store, 'published'> },
  { situation: { scheme }, register }: OwnPage,
  held: Appointment[],
): Promise<OwnStart[]> {
  const starts = scheme.flows.map(async (flow): Promise<OwnStart[]> => {
    const { holding: role, form: id, whenPublished: document } = flow.start
    const form = scheme.forms.find((one) => one.id === id)
    const own = held.filter((entry) => entry.role === role)
    if (!form || own.length === 0) return []
    const tooEarly = document !== undefined && !(await store.published(scheme.id, document))
    return own.map((entry) => ({ flow, form, entry, began: beganOn(entry, register), tooEarly }))
  })
  return (await Promise.all(starts)).flat()
}

/** Says that a start has to wait until what it is about is published. Nothing was started. */
export function tooEarlyPage(situation: Situation, language: Language, base: string): PageResponse {
  const frame = frameOf(situation, language, { backHref: base })
  return viewed(frame, plainView(TOO_EARLY, language), { status: 409, problem: 'conflict' })
}

/** The start at an address, if it is one of theirs. */
export const startAt = (starts: OwnStart[], name: string): OwnStart | undefined =>
  starts.find(({ flow }) => name === `${START}${flow.id}`)

/** The links of the page that lead to them. */
export const startLinks = (starts: OwnStart[], base: string, language: Language) =>
  starts
    .filter(({ tooEarly }) => !tooEarly)
    .map(({ flow }) => ({
      href: `${base}/${START}${flow.id}`,
      text: inLanguage(flow.name, language),
    }))

/**
 * The form of a start, to be filled in behind the page. Which run it begins hangs on the draft that a person saw; a
 * program says it with `once`, and does not touch what the person has filled in.
 */
export function startFilling(
  page: OwnPage,
  start: OwnStart,
  language: Language,
  { base, csrf, once }: { base: string; csrf: string; once?: string },
): Filling {
  const { situation } = page
  const { flow, form, entry } = start
  return {
    form,
    caption: captionOf(page, language),
    base: `${base}/${START}${flow.id}`,
    draftKey: `own-start#${flow.id}#${entry.run}#${entry.step}${once ? `#${once}` : ''}`,
    once,
    context: formContext(situationOf(situation, start, language), language, []),
    frame: frameOf(situation, language, { backHref: base }),
    csrf,
  }
}

/**
 * The run that a sending starts: the same however often it is sent, another for the next. `which` is the version of the
 * draft, or what a program marked it with.
 */
export const startedRun = ({ flow, entry }: OwnStart, token: string, which: string): string =>
  `${flow.id}-${hashOf(`${token}#${entry.run}#${entry.step}#${which}`).slice(0, 32)}`

/** A mark for a sending, as `newToken` makes it. */
export const isOnce = (once: string | undefined): once is string => /^[\w-]{43}$/.test(once ?? '')

/** What begins a run: who started it is a person of it, and it is about their unit. */
export function beginning(
  situation: Pick<Situation, 'scheme' | 'now'>,
  { flow, form, entry, began }: OwnStart,
  given: { id: string; reference: string; answers: Filling['begun']; language: Language },
) {
  const { scheme, now } = situation
  return beginRun(
    { id: given.id, scheme, flow, reference: given.reference, now },
    { answers: given.answers ?? {}, form, language: given.language, who: `person:${entry.role}` },
    { unit: entry.unit, people: [asPerson(entry, given.id, began)] },
  )
}

/** The run as it would be, for what its form shows. */
function situationOf(situation: Situation, start: OwnStart, language: Language): Situation {
  const { run, people = [] } = beginning(situation, start, { id: '', reference: '', answers: {}, language })
  return {
    ...situation,
    flow: start.flow,
    parent: undefined,
    file: { run, people, asks: [], answers: [], tasks: [] },
  }
}
