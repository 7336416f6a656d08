import { workingDaysBetween } from '../../calendar/working-days.ts'
import type { Ask } from '../../run/records/ask.ts'
import type { LetterRecord } from '../../run/records/letter.ts'
import type { Run } from '../../run/records/run.ts'
import type { Situation } from '../../run/situation.ts'
import type { ForEachStep } from '../../scheme/steps/branch.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { Unit } from '../../scheme/unit.ts'
import { boardDetail } from './board-detail.ts'
import { firstAsk, hasAnswered, runsOfRound } from './round.ts'
import { type Standing, standingOf } from './standing.ts'
import { unitName, type Wording, wordingOfChild } from './wording.ts'

/** What is at hand of a round: its child runs, and their asks and letters. */
export interface RoundRecords {
  runs: Run[]
  asks: Ask[]
  letters: LetterRecord[]
  /** Whether a page of the ask was ever sent by a person: a draft of its answer is kept. */
  begun(ask: Ask): boolean
}

/** One unit of a round, before it is put into a table or a file. */
export interface BoardEntry {
  run: Run
  unit: string
  /** The newest ask of the run, open or not. */
  ask?: Ask
  standing: Standing
  /** The round's first question has an answer. */
  answered: boolean
  /** Open asks: working days since it was asked, and to the reply-by date (less than 0: so many late). */
  waiting?: number
  left?: number
  lastLetter?: LetterRecord
  begun: boolean
  /** What was answered so far, who is in post, a line each. */
  soFar: string[]
}

/** The units of a round, one entry each, in no order. */
export function boardEntries(
  situation: Situation,
  round: ForEachStep,
  records: RoundRecords,
  units: Unit[],
  language: Wording['language'],
): BoardEntry[] {
  const asked = Map.groupBy(records.asks, ({ run }) => run)
  const written = Map.groupBy(records.letters, ({ run }) => run)
  const first = firstAsk(round)
  return runsOfRound(round, records.runs).map((run) => {
    const unit = units.find(({ id }) => id === run.child?.unit)
    const wording = wordingOfChild(situation, run, unit, language)
    const asks = (asked.get(run.id) ?? []).toSorted(byEntry)
    const letters = written.get(run.id) ?? []
    const ask = asks.findLast((one) => !one.settled) ?? asks.at(-1)
    const open = ask && !ask.settled && run.state === 'running' ? ask : undefined
    const standing = standingOf(wording, run, ask, letters)
    return {
      run,
      unit: unit ? inLanguage(unit.name, language) : unitName(units, run.child!.unit, language),
      ask,
      standing,
      answered: first !== undefined && hasAnswered(first, run.outcomes[first.id]),
      ...(open && {
        waiting: workingDaysBetween(open.counted, wording.today),
        left: workingDaysBetween(wording.today, open.due),
      }),
      lastLetter: letters.toSorted((a, b) => a.queuedAt.localeCompare(b.queuedAt)).at(-1),
      begun: open ? records.begun(open) : run.state === 'finished',
      soFar: boardDetail(wording, run, { runs: [], asks, letters }, standing.told).filter(
        (line) => !standing.reasons.includes(line),
      ),
    }
  })
}

const byEntry = (a: Ask, b: Ask): number => a.entered.localeCompare(b.entered) || a.number - b.number
