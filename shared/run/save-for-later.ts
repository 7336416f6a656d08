import { londonDate } from '../calendar/london.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { forgetDraftAt } from '../form/keep-drafts.ts'
import { lastDayOf } from './last-day.ts'
import type { Ask } from './records/ask.ts'
import type { LetterRecord } from './records/letter.ts'
import { sendAgain } from './send-again.ts'
import { askAt, type Situation, today } from './situation.ts'

/**
 * The letter that brings somebody back to an answer that they keep for later (common rules 0.4), to whoever holds the
 * ask. Undefined where the scheme has none, the ask is not open, or one went within a working day: its link is good.
 */
export function saveForLater(
  situation: Situation,
  found: Pick<Ask, 'step' | 'number'>,
  letters: LetterRecord[],
): ReturnType<typeof sendAgain> {
  const { saveLetter } = situation.scheme
  const ask = askAt(situation.file, found)
  if (!saveLetter || !ask?.holder.email) return undefined
  const last = lastSaved(situation, ask, letters)
  if (last && addWorkingDays(londonDate(last.queuedAt), 1) > today(situation)) return undefined
  return sendAgain(situation, found, letters, saveLetter)
}

/** The newest of these letters, to whoever holds the ask now. */
export function lastSaved(
  { scheme }: Pick<Situation, 'scheme'>,
  ask: Ask,
  letters: LetterRecord[],
): LetterRecord | undefined {
  return letters
    .filter(
      ({ letter, step, ask: number }) =>
        letter === scheme.saveLetter && step === ask.step && number === ask.number,
    )
    .filter(({ generation = 1 }) => generation === (ask.generation ?? 1))
    .sort((a, b) => a.queuedAt.localeCompare(b.queuedAt))
    .at(-1)
}

/** The last day on which answers kept today can be come back to: the ask may close before they are forgotten. */
export function keptUntil({ now, scheme }: Pick<Situation, 'now' | 'scheme'>, ask: Kept): string {
  const form = scheme.forms.find(({ id }) => id === ask.form.id)
  const forgotten = londonDate(forgetDraftAt(form, now))
  const last = lastDayOf(ask)
  return last !== undefined && last < forgotten ? last : forgotten
}
type Kept = Pick<Ask, 'closes' | 'form'>
