import type { Ask } from '../../run/records/ask.ts'
import type { LetterRecord } from '../../run/records/letter.ts'
import type { Run } from '../../run/records/run.ts'
import type { Situation } from '../../run/situation.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { Unit } from '../../scheme/unit.ts'
import type { RunView } from '../views/run.ts'
import type { Tag } from '../views/tag.ts'
import { boardRow } from './board-row.ts'
import { boardHref } from './board-view.ts'
import { ownSteps, stepsOf } from './line.ts'
import { roundName, roundSummary, runsOfRound } from './round.ts'
import { unitName, type Wording, wordingOfChild } from './wording.ts'

/** What is at hand of the child runs of a run. */
export interface Children {
  runs: Run[]
  /** Their asks, where they were read: they name the colleague that a question was passed on to. */
  asks?: Ask[]
  /** Their letters, where they were read: they tell which is half sent. */
  letters?: LetterRecord[]
}

/**
 * One board for each round that has begun, the latest first: who has not answered, most pressing first. What is over
 * must not push what is under way off the screen.
 */
export function boardsOf(
  situation: Situation,
  children: Children,
  units: Unit[],
  wording: Wording,
): RunView['boards'] {
  const { flow, file } = situation
  const boards = ownSteps(stepsOf(flow, file.run)).flatMap((round) => {
    const runs = round.verb === 'forEach' ? runsOfRound(round, children.runs) : []
    if (round.verb !== 'forEach' || runs.length === 0) return []
    const rows = runs.map((run) => {
      const unit = units.find((candidate) => candidate.id === run.child?.unit)
      const told = wordingOfChild(situation, run, unit, wording.language)
      const name = unit
        ? inLanguage(unit.name, wording.language)
        : unitName(units, run.child!.unit, wording.language)
      const row = { unit: name, ...boardRow(told, run, children) }
      const open = run.state === 'running'
      // What is paused is not over.
      const rank = open ? Math.min(RANK[row.tag], RANK.waiting) : RANK[row.tag]
      return { row, order: [rank, open ? (run.due ?? '') : '', name] as const }
    })
    const sorted = rows.toSorted(
      (a, b) => a.order[0] - b.order[0] || byText(a.order, b.order, wording.language),
    )
    return [
      {
        heading: roundName(wording, round),
        summary: roundSummary(wording, round, runs),
        href: boardHref(file.run.id, round.id),
        rows: sorted.map(({ row }) => row),
      },
    ]
  })
  return boards.toReversed()
}

/** What needs somebody comes first. */
const RANK: Record<Tag, number> = { failed: 0, late: 1, waiting: 2, stopped: 3, neutral: 3, done: 3 }

type Order = readonly [rank: number, due: string, unit: string]
const byText = ([, dueA, unitA]: Order, [, dueB, unitB]: Order, language: string): number =>
  dueA.localeCompare(dueB) || unitA.localeCompare(unitB, language)
