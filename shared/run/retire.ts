import { showAnswer } from '../form/show-answer.ts'
import { fieldsOf } from '../scheme/form.ts'
import { MOVED, RETIRED, VACANT } from '../scheme/outcomes.ts'
import type { RetireStep } from '../scheme/steps/appoint.ts'
import type { Change } from './change.ts'
import { formIn } from './form-in.ts'
import { holding } from './holding.ts'
import type { Appointment } from './records/appointment.ts'
import { latestAnswer, type Situation, stored, today, unitOf } from './situation.ts'

/**
 * Ends the entry of a role at the run's unit, on the date that was answered, or today where that has passed. The entry
 * stays, with its new last day; for somebody who was leaving already that may be a later one. No change when this run
 * has done it already.
 */
export function retire(
  situation: Situation,
  step: RetireStep,
  register: Appointment[],
): { outcome: string; change?: Change } {
  const { run } = situation.file
  const done = run.outcomes[step.id]
  if (done) return { outcome: done }
  const now = today(situation)
  const until = [stored(situation, step.on) ?? now, now].sort().at(-1)!
  const entry = holding(register, step.role, now).find(({ unit }) => unit === unitOf(run))
  const outcome = entry === undefined ? VACANT : entry.ended ? MOVED : RETIRED
  const reason = step.reason === undefined ? undefined : reasonFrom(situation, step.reason)
  // Whoever leaves after their time is over anyway leaves when it is.
  const last = entry === undefined || entry.ended || until < entry.until ? until : entry.until
  return {
    outcome,
    change: {
      run: {
        ...run,
        at: step.id,
        outcomes: { ...run.outcomes, [step.id]: outcome },
      },
      ledger: [
        {
          at: situation.now,
          who: 'system',
          what: 'retired',
          step: step.id,
          detail: { role: step.role, unit: unitOf(run) ?? '', until: last, outcome },
        },
      ],
      retired: entry && [
        {
          entry: { ...entry, until: last, ended: true, reason: reason ?? entry.reason },
          was: entry.until,
        },
      ],
    },
  }
}

/** What an answer says, in English: the register is read in the console. */
function reasonFrom(situation: Situation, reference: string): string | undefined {
  const [, name = '', id = ''] = reference.split('.')
  const answer = latestAnswer(situation, name)
  const form = formIn(situation, answer?.form.id)
  const field = form && fieldsOf(form).find((candidate) => candidate.id === id)
  if (!answer || !field || answer.answers[id] === undefined) return undefined
  return showAnswer(field, answer.answers, {
    language: 'en',
    today: today(situation),
    units: [],
    resolve: () => undefined,
    fill: (text) => text,
  })
}
