import { formIn } from '../run/form-in.ts'
import { fateOf } from '../run/letter-state.ts'
import type { Answer } from '../run/records/answer.ts'
import type { Ask } from '../run/records/ask.ts'
import type { LedgerEntry } from '../run/records/ledger.ts'
import type { LetterRecord } from '../run/records/letter.ts'
import type { Run } from '../run/records/run.ts'
import type { Situation } from '../run/situation.ts'
import type { Language } from '../scheme/text.ts'
import { answerValues } from './form.ts'
import { RUN_SUMMARY, runSummary } from './runs.ts'
import { count, date, instant, list, object, oneOf, type Schema, text, yes } from './schema.ts'

export interface RunInput {
  situation: Situation
  children: Run[]
  letters: LetterRecord[]
  ledger: LedgerEntry[]
  language: Language
  /** Whether its reader may see records, or counts alone. */
  records: boolean
}

/** A run as the console knows it. Whoever may see counts alone gets it without asks, answers, letters and ledger. */
export function runResource({ situation, children, letters, ledger, language, records }: RunInput) {
  const { scheme, file } = situation
  const summary = (run: Run) => runSummary([scheme], run, language)
  const rounds = [...Map.groupBy(children, ({ child }) => child?.step ?? '')]
  const counted = {
    kind: 'run' as const,
    run: summary(file.run),
    rounds: rounds.map(([step, runs]) => ({
      step,
      runs: runs.length,
      ...Object.fromEntries(
        (['running', 'finished', 'failed', 'stopped'] as const).map((state) => [
          state,
          runs.filter((run) => run.state === state).length,
        ]),
      ),
      ...(records ? { board: `/console/runs/${file.run.id}/board/${step}`, units: runs.map(summary) } : {}),
    })),
  }
  if (!records) return counted
  return {
    ...counted,
    asks: file.asks.map((ask) => askRow(ask)),
    answers: file.answers.map((answer) => answerRow(situation, answer)),
    letters: letters.map(letterRow),
    ledger: ledger.map(({ number, at, who, what, step, detail, previous, previousAt, hash }) =>
      present({ number, at, who, what, step, detail, previous, previousAt, hash }),
    ),
  }
}

const HOLDER = object({ as: text, name: text, email: text }, { language: text })
const LETTER = object(
  { id: text, href: text, step: text, letter: text, to: object({ name: text, email: text }), state: text },
  { subject: text, queuedAt: instant, sentAt: instant, deliveredAt: instant, bouncedAt: instant },
)
export const RUN: Schema = object(
  {
    kind: { const: 'run' },
    run: RUN_SUMMARY,
    rounds: list(
      object(
        { step: text, runs: count, running: count, finished: count, failed: count, stopped: count },
        { board: text, units: list(RUN_SUMMARY) },
      ),
    ),
  },
  {
    asks: list(
      object(
        {
          ...{ step: text, number: count, reference: text, href: text, with: HOLDER, sent: date, due: date },
          state: oneOf('sent', 'paused', 'answered', 'passed-on', 'closed-no-answer', 'cancelled'),
          form: object({ id: text, version: count }),
        },
        {
          closes: date,
          settled: object({ at: instant, outcome: text, late: yes, by: { type: 'object' } }),
        },
      ),
    ),
    answers: list(
      object(
        {
          ...{ name: text, step: text, version: count, reference: text, at: instant },
          form: object({ id: text, version: count }),
          answers: { type: 'object' },
        },
        { withheld: yes },
      ),
    ),
    letters: list(LETTER),
    ledger: list(
      object(
        { number: count, at: instant, who: text, what: text, previous: text, hash: text },
        { step: text, detail: { type: 'object' }, previousAt: instant },
      ),
    ),
  },
)

function askRow({ run, step, number, reference, state, holder, sent, due, closes, form, settled }: Ask) {
  const { as, name, email, language } = holder
  return present({
    ...{ step, number, reference, state, sent, due, closes, form, href: `/console/asks/${run}/${step}` },
    with: present({ as, name, email, language }),
    settled: settled && {
      ...{ at: settled.at, outcome: settled.outcome, late: settled.late, by: settled.by },
    },
  })
}

function answerRow(situation: Situation, answer: Answer) {
  const { name, step, version, reference, at, form, answers, withheld } = answer
  const asked = formIn(situation, form.id)
  return {
    ...(withheld ? { withheld } : {}),
    ...{ name, step, version, reference, at, form },
    answers: asked ? answerValues(asked, answers) : answers,
  }
}

export function letterRow(record: LetterRecord) {
  const { id, run, step, letter, to, subject, queuedAt, sentAt, deliveredAt, bouncedAt } = record
  const href = `/console/runs/${run}/letters/${id}`
  return present({
    ...{
      id,
      href,
      step,
      letter,
      to,
      subject,
      state: fateOf(record),
      queuedAt,
      sentAt,
      deliveredAt,
      bouncedAt,
    },
  })
}

/** Without the members that are not there: JSON has no word for them. */
export function present<T extends object>(members: T): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T
}
