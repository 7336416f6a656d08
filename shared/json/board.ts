import { boardEntries } from '../pages/console/board-entry.ts'
import { filtered } from '../pages/console/board-filter.ts'
import type { BoardInput } from '../pages/console/board-view.ts'
import type { RoundAnswers } from '../pages/console/round-answers.ts'
import { daysTaken } from '../run/days-taken.ts'
import type { Ask } from '../run/records/ask.ts'
import { letterRow, present } from './run.ts'
import { date, list, object, type Schema, text, yes } from './schema.ts'

/** The rows of a chase board, with the filters and the order of its address. */
export function boardResource({ situation, round, records, units, filter, language, answers }: BoardInput) {
  const entries = boardEntries(situation, round, records, units, language)
  return {
    kind: 'board' as const,
    run: situation.file.run.id,
    round: round.id,
    all: entries.length,
    answered: entries.filter(({ answered }) => answered).length,
    rows: filtered(entries, filter, language).map(
      ({ run, unit, ask, standing, answered, waiting, left, lastLetter, begun, soFar }) =>
        present({
          unit: { id: run.child?.unit ?? '', name: unit },
          href: `/console/runs/${run.id}`,
          reference: ask?.reference ?? run.reference,
          standing: standing.kind,
          reasons: standing.reasons,
          answered,
          ...(ask && left !== undefined
            ? { with: { as: ask.holder.as, name: ask.holder.name, email: ask.holder.email } }
            : {}),
          ...(ask && left !== undefined ? { sent: ask.sent, due: ask.due } : {}),
          ...takenIn(ask),
          workingDaysWaiting: waiting,
          workingDaysLeft: left,
          lastLetter: lastLetter && letterRow(lastLetter),
          begun,
          soFar,
          answers: answers && keptIn(answers.of(run)),
        }),
    ),
  }
}

function takenIn(ask: Ask | undefined) {
  const taken = ask && daysTaken(ask)
  return taken ? { answeredOn: taken.on, workingDaysTaken: taken.days, late: taken.late } : {}
}

const keptIn = (given: ReturnType<RoundAnswers['of']>) =>
  Object.fromEntries(Object.entries(given).map(([id, { kept }]) => [id, kept]))

export const BOARD: Schema = object({
  kind: { const: 'board' },
  run: text,
  round: text,
  all: { type: 'integer' },
  answered: { type: 'integer' },
  rows: list(
    object(
      {
        unit: object({ id: text, name: text }),
        ...{ href: text, reference: text, standing: text, reasons: list(text) },
        ...{ answered: yes, begun: yes, soFar: list(text) },
      },
      {
        with: object({ as: text, name: text, email: text }),
        ...{ sent: date, due: date, answeredOn: date, late: yes },
        workingDaysTaken: { type: 'integer' },
        workingDaysWaiting: { type: 'integer' },
        workingDaysLeft: { type: 'integer', description: 'Less than 0: so many late' },
        lastLetter: { type: 'object' },
        answers: { type: 'object', description: 'What was chosen or counted, by field; no free text' },
      },
    ),
  ),
})
