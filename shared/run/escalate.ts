import { placeholdersIn } from '../scheme/letter.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import { copiesOf, letterFor } from './ask-letters.ts'
import { holderOf, NobodyHolds } from './holder.ts'
import { letterOf } from './letter-of.ts'
import type { Mark } from './marks.ts'
import type { Ask } from './records/ask.ts'
import type { LetterRecord } from './records/letter.ts'
import type { Task, TaskKind } from './records/task.ts'
import { type Situation, today } from './situation.ts'
import { openTask } from './tasks.ts'

/** What a chase sends and opens. */
export interface Escalation {
  letters: LetterRecord[]
  tasks: Task[]
}

/**
 * A reminder to whoever holds the ask: the letter for reminders, or the one that asked, which then says that it comes
 * again. Somebody who is asked in the console alone sees what is overdue there.
 */
export function remind(situation: Situation, step: AskStep, ask: Ask): Escalation {
  const own = letterOf(situation, step)
  const letter = step.clock.remindWith ?? own
  if (!letter) return { letters: [], tasks: [] }
  const record = letterFor(situation, ask, letter, today(situation))
  return { letters: [letter === own ? { ...record, repeats: ask.sent } : record], tasks: [] }
}

/**
 * Silence is told to another office, and where the step says so to whoever holds the ask; whoever passed it on gets a
 * copy, as of the request (common rules 0.3). The first time, somebody is asked to telephone.
 */
export function escalate(situation: Situation, step: AskStep, ask: Ask, mark: Mark): Escalation {
  const { escalateWith, remindWith, escalateTo, escalateHolder, phone } = step.clock
  const letter = escalateWith ?? remindWith ?? letterOf(situation, step)
  const asked = letter && step.letter ? letterFor(situation, ask, letter, today(situation)) : undefined
  const own = asked && escalateHolder ? [asked] : []
  const besides = escalateTo
    ? tellOffice(situation, step, ask, escalateTo, letter)
    : { letters: [], tasks: [] }
  const reached = [...own, ...besides.letters].map(({ to }) => to.email)
  const copies = asked
    ? copiesOf(situation, ask, asked).filter(({ to }) => ![ask.holder.email, ...reached].includes(to.email))
    : []
  const call = phone && mark.first ? [openTask(situation, ask, 'phone', phone)] : []
  const flags = { final_notice: mark.last ?? false }
  return {
    letters: [...own, ...besides.letters, ...copies].map((one) => ({ ...one, flags })),
    tasks: [...besides.tasks, ...call],
  }
}

/** Whether a letter of a step shows the link of its ask: one that does not only tells of the silence. */
function bringsLink({ letters, values }: Scheme, step: AskStep, id: string): boolean {
  const text = letters.find((letter) => letter.id === id)?.texts.en?.body
  if (text === undefined) return true
  return placeholdersIn(text).values.some((name) => (step.values?.[name] ?? values[name]) === 'ask.link')
}

/** A task where that office works in the console, a letter elsewhere, a task about the gap where nobody holds it. */
function tellOffice(
  situation: Situation,
  step: AskStep,
  ask: Ask,
  office: string,
  letter: string | undefined,
): Escalation {
  const administrator = situation.scheme.administrator
  const task = (kind: TaskKind) => ({ letters: [], tasks: [openTask(situation, ask, kind, administrator)] })
  if (office === administrator || !letter) return task('overdue')
  try {
    const to = holderOf(situation, { office })
    const record = letterFor(situation, ask, letter, `${today(situation)}-${office}`, to)
    // Another office of the same unit may answer instead; nobody else gets the person's link.
    const mayAnswer =
      step.letter !== undefined &&
      bringsLink(situation.scheme, step, letter) &&
      'office' in step.of &&
      to.as !== ask.holder.as
    return { letters: [{ ...record, link: mayAnswer, recipient: mayAnswer ? ask.holder : to }], tasks: [] }
  } catch (error) {
    if (error instanceof NobodyHolds) return task('nobody')
    throw error
  }
}
