import { CAME, MISSED } from '../scheme/outcomes.ts'
import type { MissedStep } from '../scheme/steps/count.ts'
import type { Change } from './change.ts'
import { counted } from './counted.ts'
import type { Answer } from './records/answer.ts'
import type { Run } from './records/run.ts'
import { personIn, type Situation, unitOf } from './situation.ts'

/** One time that something was held: the answer that says who came, and the child runs of the run it was answered in. */
export interface Held {
  attendance: Pick<Answer, 'answers'>
  children: Pick<Run, 'child' | 'sent'>[]
}

/**
 * Whether whoever holds the role has missed the last so many in a row, newest first. One that they were not asked to is
 * not theirs: they were not in post, or came into post after the invitations. Who withdrew has missed nothing.
 */
export function hasMissed(
  situation: Situation,
  step: MissedStep,
  held: Held[],
): { outcome: string; change: Change } {
  const { run } = situation.file
  const person = personIn(situation, step.role)
  const since = person?.holds?.from
  const theirs = held.filter(({ children }) =>
    children.some(({ child, sent }) => {
      const asked = sent[step.ask]
      return child?.unit === unitOf(run) && asked !== undefined && since !== undefined && asked >= since
    }),
  )
  const last = theirs.slice(0, step.times)
  const missed =
    !person?.withdrawnAt &&
    last.length === step.times &&
    last.every(({ attendance }) => ![attendance.answers[step.came]].flat().includes(unitOf(run)))
  const outcome = missed ? MISSED : CAME
  return counted(situation, step.id, outcome, { all: theirs.length })
}
