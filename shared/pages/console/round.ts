import type { Run } from '../../run/records/run.ts'
import { NO_ANSWER, OVERTAKEN, SKIPPED } from '../../scheme/outcomes.ts'
import type { AskStep } from '../../scheme/steps/ask.ts'
import type { ForEachStep } from '../../scheme/steps/branch.ts'
import { ownAsks } from './line.ts'
import { formName } from './outcome-words.ts'
import { kindName } from './progress.ts'
import { say } from './say.ts'
import { TEXTS } from './texts.ts'
import type { Wording } from './wording.ts'

/** The runs of a round, one a unit: where a flow came to the round again, those that began last. */
export function runsOfRound(round: ForEachStep, children: Run[]): Run[] {
  const latest = new Map<string, Run>()
  for (const child of children) {
    if (child.child?.step !== round.id) continue
    const known = latest.get(child.child.unit)
    if (!known || known.startedAt < child.startedAt) latest.set(child.child.unit, child)
  }
  return [...latest.values()]
}

/** What a round asks first: the question by which its answers are counted. */
export function firstAsk(round: ForEachStep): AskStep | undefined {
  return ownAsks(round.steps)[0]
}

/** "Every organisation: Nominate a link officer". */
export function roundName(wording: Wording, round: ForEachStep): string {
  const who = say(TEXTS.everyUnit, wording.language, { singular: kindName(wording, round, 'singular') })
  const first = firstAsk(round)
  return first ? say(TEXTS.named, wording.language, { who, what: formName(wording, first.form) }) : who
}

/** "9 of 13 have answered, 2 overdue, 1 failed". */
export function roundSummary({ language, today }: Wording, round: ForEachStep, runs: Run[]): string {
  const first = firstAsk(round)
  const n = first ? runs.filter((run) => hasAnswered(first, run.outcomes[first.id])).length : 0
  const late = runs.filter((run) => run.state === 'running' && run.due && run.due < today).length
  const failed = runs.filter((run) => run.state === 'failed').length

  let words = say(n === 1 ? TEXTS.hasAnswered : TEXTS.haveAnswered, language, { n, all: runs.length })
  if (late > 0) words = say(TEXTS.overdueToo, language, { answered: words, n: late })
  if (failed > 0) words = say(TEXTS.failedToo, language, { answered: words, n: failed })
  return words
}

/** Neither silence nor passing the question on is an answer. */
export function hasAnswered(step: AskStep, outcome: string | undefined): boolean {
  return outcome !== undefined && ![NO_ANSWER, SKIPPED, OVERTAKEN, step.passOn?.outcome].includes(outcome)
}
