import { addWorkingDays } from '../calendar/working-days.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import type { Change, Entry } from './change.ts'
import { closeAsk } from './close-ask.ts'
import { type Escalation, escalate, remind } from './escalate.ts'
import { isToCome, type Mark, marksOf, nextMark } from './marks.ts'
import { hasUnsubscribed } from './newsletters.ts'
import type { Ask } from './records/ask.ts'
import { type Situation, today } from './situation.ts'

/**
 * What is due today about an open ask: a reminder, an escalation, or its closing. Days that were missed are made up
 * for once: of several that are due only the last counts. Run twice on one day, it does nothing the second time:
 * undefined.
 */
export function chaseAsk(
  situation: Situation,
  step: AskStep,
  ask: Ask,
): { change: Change; ask: Ask } | undefined {
  if (ask.state !== 'sent') return undefined
  const now = today(situation)
  const due = marksOf(situation, step, ask).filter((mark) => mark.on <= now && isToCome(mark, ask))
  if (due.some((mark) => mark.what === 'close')) return closeAsk(situation, ask)
  const mark = lastOf(due)
  if (!mark) return undefined

  const effect = effectOf(situation, step, ask, mark)
  // Whoever unsubscribed after the newsletter came is not reminded of it by another one.
  const wanted = effect.letters.filter(({ letter, to }) => !hasUnsubscribed(situation, letter, to.email))
  const done = { ...effect, letters: tooSoon(ask, now) ? [] : wanted }
  const chased: Ask = { ...ask, chased: now, lastLetter: done.letters.length > 0 ? now : ask.lastLetter }
  const after: Ask = { ...chased, next: nextMark(situation, step, chased) }
  return {
    ask: after,
    change: {
      run: situation.file.run,
      ledger: [entryOf(situation, ask, mark, done), ...taskEntries(situation, done)],
      asks: [{ ask: after, from: ['sent'] }],
      letters: done.letters,
      tasks: done.tasks,
    },
  }
}

/** The last of several that are due. Where the first escalation was missed too, somebody is still asked to telephone. */
function lastOf(due: Mark[]): Mark | undefined {
  const last = due.at(-1)
  return last && { ...last, first: due.some((mark) => mark.first) }
}

/** No letter goes within one working day of the one before it (common rules 0.2, 7). */
export const tooSoon = (ask: Ask, now: string): boolean =>
  ask.lastLetter !== undefined && addWorkingDays(ask.lastLetter, 1) > now

const effectOf = (situation: Situation, step: AskStep, ask: Ask, mark: Mark): Escalation =>
  mark.what === 'remind' ? remind(situation, step, ask) : escalate(situation, step, ask, mark)

function entryOf(situation: Situation, ask: Ask, mark: Mark, { letters }: Escalation): Entry {
  return {
    at: situation.now,
    who: 'system',
    what: mark.what === 'remind' ? 'reminded' : 'escalated',
    step: ask.step,
    detail: { ask: ask.number, of: ask.holder.as, letters: letters.length },
  }
}

function taskEntries(situation: Situation, { tasks }: Escalation): Entry[] {
  return tasks.map((task) => ({
    at: situation.now,
    who: 'system',
    what: 'task-opened',
    step: task.step,
    detail: { task: task.kind, office: task.office, due: task.due },
  }))
}
