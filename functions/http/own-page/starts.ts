import { withoutGiven } from '../../../shared/form/without-given.ts'
import { TOO_EARLY } from '../../../shared/own-page/wording.ts'
import type { SummaryRow } from '../../../shared/pages/views/question.ts'
import type { Wording } from '../../../shared/pages/wording/wording.ts'
import type { Store } from '../../../shared/ports/store.ts'
import { beginRun } from '../../../shared/run/begin-run.ts'
import { inPostSince } from '../../../shared/run/in-post-since.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import type { Situation } from '../../../shared/run/situation.ts'
import { asPerson } from '../../../shared/run/starts-due.ts'
import type { Flow } from '../../../shared/scheme/flow.ts'
import type { Form } from '../../../shared/scheme/form.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import { inLanguage, type Language } from '../../../shared/scheme/text.ts'
import { hashOf } from '../../token.ts'
import type { Filling } from '../filling/filling.ts'
import { formContext } from '../filling/form-context.ts'
import { formForProgram } from '../filling/program-form.ts'
import { frameOf, plainView } from '../frame.ts'
import { type PageResponse, viewed } from '../response.ts'
import { captionOf } from './view.ts'
import type { OwnPage } from './way-in.ts'

/** What the addresses of starts begin with, behind a page of somebody's own: `/you/{token}/start-guidance/{page}`. */
const START = 'start-'

/** What lies around the page that a start stands on. */
export type Around = Pick<Situation, 'scheme' | 'unit' | 'directory' | 'now'>

/** A flow that somebody can start on a page of their own. */
export interface OwnStart {
  flow: Flow
  form: Form
  /** The entry of the register by which they can, or of whoever it is about. */
  entry: Appointment
  /** Since when they have held the role without a gap. */
  began: string
  /** Who starts it, by the role or the office: what goes without saying of them is known by it. */
  starter: string
  /** The same as the ledger has it: `person:link-officer`, `office:workforce-director`. */
  who: string
  /** Where what is filled in is kept. */
  draftKey: string
  /** The run that it begins, where there can be only one. */
  run?: string
  /** Why it cannot be started today. */
  hindered?: Wording
  /** What stands above every question, and on a first page before them: whom and what it is about. */
  about?: { caption: string; facts: SummaryRow[] }
}

/** The flows of the roles that the person holds today. */
export async function ownStarts(
  { store }: { store: Pick<Store, 'published'> },
  { situation: { scheme }, register }: OwnPage,
  held: Appointment[],
): Promise<OwnStart[]> {
  const starts = scheme.flows.map(async (flow): Promise<OwnStart[]> => {
    const { holding: role, whenPublished: document } = flow.start
    const form = formOf(scheme, flow)
    const own = held.filter((entry) => entry.role === role)
    if (!form || own.length === 0) return []
    const tooEarly = document !== undefined && !(await store.published(scheme.id, document))
    return own.map((entry) => ({
      ...{ flow, form, entry, began: inPostSince(register, entry) },
      ...{ starter: entry.role, who: `person:${entry.role}` },
      draftKey: `own-start#${flow.id}#${entry.run}#${entry.step}`,
      hindered: tooEarly ? TOO_EARLY : undefined,
    }))
  })
  return (await Promise.all(starts)).flat()
}

/** The flows of all roles, with the entry by which the person can start each, where they can today. */
export const startsOfRoles = ({ situation: { scheme } }: OwnPage, held: Appointment[]) =>
  scheme.flows.flatMap((flow) => {
    const { holding: role } = flow.start
    const about = held.find((entry) => entry.role === role)
    return role === undefined ? [] : [{ flow, starter: role, who: `person:${role}`, about }]
  })

/** The form with which a flow is started. */
export const formOf = (scheme: Scheme, { start }: Flow): Form | undefined =>
  scheme.forms.find(({ id }) => id === start.form)

/** Says why something cannot be started today. Nothing was started. */
export function hinderedPage(
  around: Around,
  hindered: Wording,
  language: Language,
  base: string,
): PageResponse {
  const frame = frameOf(around, language, { backHref: base })
  return viewed(frame, plainView(hindered, language), { status: 409, problem: 'conflict' })
}

/** Where a flow is started, behind the page. */
export const addressOf = ({ id }: Flow): string => `${START}${id}`

/** The start at an address, if it is one of theirs. */
export const startAt = <Start extends { flow: Flow }>(starts: Start[], name: string): Start | undefined =>
  starts.find(({ flow }) => name === addressOf(flow))

/** The links of the page that lead to them. */
export const startLinks = (starts: OwnStart[], base: string, language: Language) =>
  starts
    .filter(({ hindered }) => hindered === undefined)
    .map(({ flow, starter }) => ({
      href: `${base}/${addressOf(flow)}`,
      text: wordsFor(flow, starter, language),
    }))

/** What a flow is called on the page of whoever starts it, a role or an office. */
export const wordsFor = ({ start, name }: Flow, starter: string, language: Language): string =>
  inLanguage(start.words?.[starter] ?? name, language)

/**
 * The form of a start, to be filled in behind the page. Which run it begins hangs on the draft that a person saw; a
 * program says it with `once`, and does not touch what the person has filled in.
 */
export function startFilling(
  around: Around,
  start: OwnStart,
  language: Language,
  { base, csrf, once }: { base: string; csrf: string; once?: string },
): Filling {
  const { flow, about, starter } = start
  const at = `${base}/${addressOf(flow)}`
  const filling: Filling = {
    form: withoutGiven(start.form, flow.start.given?.[starter]),
    caption: about?.caption ?? captionOf({ situation: around }, language),
    base: at,
    draftKey: `${start.draftKey}${once ? `#${once}` : ''}`,
    once,
    context: formContext(situationOf(around, start, language), language, []),
    frame: frameOf(around, language, { backHref: base }),
    csrf,
  }
  if (!about) return filling
  const { form, context } = filling
  return {
    ...filling,
    start: {
      kind: 'start',
      caption: captionOf({ situation: around }, language),
      heading: context.fill(inLanguage(form.name, language)),
      paragraphs: form.intro ? [context.fill(inLanguage(form.intro, language))] : [],
      ...{ facts: about.facts, about: [], actions: [], startHref: `${at}/${form.pages[0]!.id}` },
    },
    resource: formForProgram(filling, {}),
  }
}

/**
 * The run that a sending starts: the same however often it is sent, another for the next. `which` is the version of the
 * draft, or what a program marked it with.
 */
export const startedRun = ({ flow, entry, run }: OwnStart, token: string, which: string): string =>
  run ?? `${flow.id}-${hashOf(`${token}#${entry.run}#${entry.step}#${which}`).slice(0, 32)}`

/** A mark for a sending, as `newToken` makes it. */
export const isOnce = (once: string | undefined): once is string => /^[\w-]{43}$/.test(once ?? '')

/** What begins a run: whoever holds the role is a person of it, and it is about their unit. */
export function beginning(
  around: Pick<Situation, 'scheme' | 'now'>,
  { flow, form, entry, began, starter, who }: OwnStart,
  given: { id: string; reference: string; answers: Filling['begun']; language: Language },
) {
  const { scheme, now } = around
  const answers = { ...given.answers, ...flow.start.given?.[starter] }
  return beginRun(
    { id: given.id, scheme, flow, reference: given.reference, now },
    { answers, form, language: given.language, who },
    { unit: entry.unit, people: [asPerson(entry, given.id, began)] },
  )
}

/** The run as it would be, for what its form shows. */
function situationOf(around: Around, start: OwnStart, language: Language): Situation {
  const { run, people = [] } = beginning(around, start, { id: '', reference: '', answers: {}, language })
  return { ...around, flow: start.flow, file: { run, people, asks: [], answers: [], tasks: [] } }
}
