import { withoutGiven } from '../../../shared/form/without-given.ts'
import type { ConfirmationView } from '../../../shared/pages/views/answered.ts'
import type { SummaryRow } from '../../../shared/pages/views/question.ts'
import { ASK_WORDS } from '../../../shared/pages/wording/asked.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import { readReference } from '../../../shared/run/reference.ts'
import { latestAnswer } from '../../../shared/run/situation.ts'
import type { Flow } from '../../../shared/scheme/flow.ts'
import type { Form } from '../../../shared/scheme/form.ts'
import { inLanguage, type Language } from '../../../shared/scheme/text.ts'
import { readSituation } from '../../situation.ts'
import { answerRows } from '../filling/answer-rows.ts'
import { formContext } from '../filling/form-context.ts'
import { frameOf } from '../frame.ts'
import { RequestRefused } from '../refused.ts'
import { type PageResponse, viewed } from '../response.ts'
import { type Around, formOf } from './starts.ts'

/** A start as whoever sent it comes back to it. */
export interface Sent {
  flow: Flow
  /** Who sends it from this page, by the role or the office, and as the ledger has it. */
  starter: string
  who: string
  /** Whom it is about, as far as the register still says so. */
  about?: Pick<Appointment, 'run' | 'step'>
}

/** What follows after a start: the reference of its run, what happens next, and what was sent. */
export async function startDone(
  deps: { store: Store; now: Now },
  around: Around,
  sent: Sent,
  language: Language,
  typed = '',
): Promise<PageResponse> {
  const form = formOf(around.scheme, sent.flow)
  if (!form) throw new RequestRefused('not-found')
  const reference = readReference(typed, [around.scheme.code]) ?? ''
  const { otherLanguageHref, ...frame } = frameOf(around, language)
  const other = otherLanguageHref && `${otherLanguageHref}&${new URLSearchParams({ reference })}`
  const view: ConfirmationView = {
    kind: 'confirmation',
    title: inLanguage(ASK_WORDS.sent, language),
    reference,
    next: [inLanguage(form.next, language)],
    rows: await rowsOf(deps, sent, form, reference, language),
  }
  return viewed({ ...frame, otherLanguageHref: other }, view, {
    resource: () => ({ kind: 'plain', language, heading: view.title, paragraphs: view.next, reference }),
  })
}

/** What was sent, where the run of that reference was begun from this page and is about the same holder of the role. */
async function rowsOf(
  deps: { store: Store; now: Now },
  { flow, starter, who, about }: Sent,
  form: Form,
  reference: string,
  language: Language,
): Promise<SummaryRow[]> {
  const id = about && reference ? await deps.store.runReferred(reference) : undefined
  if (!about || !id) return []
  const situation = await readSituation(deps, id)
  const { run, people } = situation.file
  const answer = latestAnswer(situation, flow.start.as)
  const theirs =
    run.flow === flow.id &&
    run.startedBy === who &&
    people.some(({ holds }) => holds?.run === about.run && holds.step === about.step)
  if (!theirs || answer?.form.id !== form.id) return []
  const asked = withoutGiven(form, flow.start.given?.[starter])
  return answerRows(asked, answer.answers, formContext(situation, language, []))
}
