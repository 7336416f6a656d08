import { formatShortDate } from '../../calendar/format-date.ts'
import type { Ask } from '../../run/records/ask.ts'
import type { LetterRecord } from '../../run/records/letter.ts'
import type { Run } from '../../run/records/run.ts'
import type { Tag } from '../views/tag.ts'
import { BOARD } from './board-texts.ts'
import { endingOf, failureWords } from './ending.ts'
import { say } from './say.ts'
import type { Wording } from './wording.ts'

/** How a unit of a round can stand, in the order in which somebody should see to it. */
export const STANDINGS = [
  ...(['failed', 'bounced', 'overdue', 'paused', 'reminded', 'passed-on', 'not-due'] as const),
  ...(['moving', 'no-answer', 'ended'] as const),
]
export type StandingKind = (typeof STANDINGS)[number]

export interface Standing {
  kind: StandingKind
  text: string
  tag: Tag
  /** Why it stands so, a line each. */
  reasons: string[]
  /** The ask whose answer tells what an ended run came to. */
  told?: string
}

/** Every silence with its reason: how a unit's run stands, from its newest ask and the letters about it. */
export function standingOf(
  wording: Wording,
  run: Run,
  ask: Ask | undefined,
  letters: LetterRecord[],
): Standing {
  const stand = (kind: StandingKind, tag: Tag, ...reasons: string[]): Standing => ({
    kind,
    text: say(BOARD[kind], wording.language),
    tag,
    reasons,
  })
  if (run.state === 'failed') return stand('failed', 'failed', failureWords(wording, run.outcome))
  if (run.state !== 'running') {
    const { text, tag, told } = endingOf(wording, run)
    return { ...stand(tag === 'stopped' ? 'no-answer' : 'ended', tag), text, told }
  }
  if (!ask || ask.settled) return stand('moving', 'neutral')
  const reasons = reasonsOf(wording, ask, letters)
  if (ask.state === 'paused') return pausedOf(wording, ask, stand)
  if (ask.due < wording.today) {
    const chased = reasons.length > 0 ? reasons : [say(BOARD.notReminded, wording.language)]
    return stand('overdue', 'late', ...chased)
  }
  const today = ask.due === wording.today ? [say(BOARD.dueToday, wording.language)] : []
  if (ask.chased) return stand('reminded', 'waiting', ...today, ...reasons)
  if (ask.holder.as === 'colleague') return stand('passed-on', 'waiting', ...today, ...reasons)
  return stand('not-due', 'waiting', ...today, ...reasons)
}

function pausedOf(
  { language }: Wording,
  { pausedFor, holder: { email } }: Ask,
  stand: (kind: StandingKind, tag: Tag, ...reasons: string[]) => Standing,
): Standing {
  if (pausedFor === 'undeliverable')
    return stand('bounced', 'failed', say(BOARD.bouncedFor, language, { email }))
  if (pausedFor === 'complaint') return stand('bounced', 'failed', say(BOARD.reportedBy, language, { email }))
  return stand(
    'paused',
    'stopped',
    say(pausedFor === 'nobody' ? BOARD.nobody : BOARD.byAdministrator, language),
  )
}

/** What has been done about an open ask: when it was chased, whom it was passed on to, until when it was extended. */
function reasonsOf({ language }: Wording, ask: Ask, letters: LetterRecord[]): string[] {
  // The day it was chased need not be that of a letter: two never go within a working day.
  const reminded =
    ask.chased && letters.some((letter) => letter.ask === ask.number && letter.step === ask.step)
  return [
    ...(reminded ? [say(BOARD.remindedOn, language, { date: formatShortDate(ask.chased!, language) })] : []),
    ...(ask.holder.as === 'colleague' ? [say(BOARD.passedOnTo, language, { name: ask.holder.name })] : []),
    ...(ask.extendedTo
      ? [say(BOARD.moreTime, language, { date: formatShortDate(ask.extendedTo, language) })]
      : []),
  ]
}
