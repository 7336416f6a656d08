import type { Due } from '../clock.ts'
import type { Flow } from '../flow.ts'
import type { ForEachStep } from '../steps/branch.ts'
import { joinableRounds } from '../walk.ts'
import type { Problem } from './problem.ts'

/** Whoever comes to hold the role of a round later can get to it, and there is a day after which nobody does. */
export function checkJoinable(flow: Flow, step: ForEachStep, at: string): Problem[] {
  if (!step.joinable) return []
  const [first] = step.steps
  const ends = first?.verb === 'ask' && hangsOnAnswer(first.clock.within)
  return [
    ...(step.holding
      ? []
      : [
          {
            at,
            wrong: 'nobody can come to be asked later: it goes through no role',
            remedy: 'Add holding, or take joinable out',
          },
        ]),
    ...(joinableRounds(flow).includes(step)
      ? []
      : [
          {
            at,
            wrong: 'whoever comes later cannot get to it',
            remedy: 'Let it begin a branch of a together of the flow itself',
          },
        ]),
    ...(ends
      ? []
      : [
          {
            at,
            wrong: 'nothing says until when somebody can still be asked',
            remedy: 'Begin it with an ask that is due by a date of an answer',
          },
        ]),
  ]
}

const hangsOnAnswer = (due: Due): boolean =>
  typeof due === 'object' && 'from' in due && due.from.startsWith('answer.')
