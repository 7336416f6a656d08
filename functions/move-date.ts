import type { Answers } from '../shared/form/answers.ts'
import { canMoveDate, followDate, moveDate } from '../shared/run/move-date.ts'
import { membersAsked } from '../shared/run/round-list.ts'
import { changeRun } from './change.ts'
import { type SendDeps, sendLetter } from './send-letter.ts'

/** How many child runs follow at the same time. */
const AT_ONCE = 5

/**
 * Moves what a flow lets an administrator move, and with it the open asks that hang on it: those of the run itself, then
 * of its child runs, each with its letter; whoever has answered there already is told, if they are to know of it. False when it can no longer be done. Safe to call again with the same answers:
 * who has been told is not told twice, and who was not yet is.
 */
export async function moveDates(
  deps: SendDeps,
  run: string,
  given: Answers,
  reason: string,
): Promise<boolean> {
  const { possible } = await changeRun(deps, run, (situation) => {
    const change = moveDate(situation, given)
    return { possible: canMoveDate(situation), change: change && { ...change, reason } }
  })
  if (!possible) return false
  // Whoever was asked in a round twice hears of it where they were asked last; what was stopped or failed is left alone.
  const all = await deps.store.children(run)
  const children = [...new Set(all.map(({ child }) => child?.step ?? ''))]
    .flatMap((id) => membersAsked(all, { id }))
    .filter(({ state }) => state === 'running' || state === 'finished')
  while (children.length > 0)
    await Promise.all(
      children.splice(0, AT_ONCE).map(async ({ id }) => {
        const { change } = await changeRun(deps, id, (situation) => ({ change: followDate(situation) }))
        for (const letter of change?.letters ?? []) await sendLetter(deps, letter)
      }),
    )
  return true
}
