import { formatInstant } from '../../calendar/format-date.ts'
import { fateOf, type LetterFate } from '../../run/letter-state.ts'
import type { LetterRecord } from '../../run/records/letter.ts'
import type { Language, Text } from '../../scheme/text.ts'
import type { RunView } from '../views/run.ts'
import type { Tag } from '../views/tag.ts'
import { say } from './say.ts'
import { letterSubject } from './step-name.ts'
import { TEXTS } from './texts.ts'
import type { Wording } from './wording.ts'

const FATES: Record<LetterFate, { text: Text; tag: Tag }> = {
  queued: { text: TEXTS.queued, tag: 'waiting' },
  sending: { text: TEXTS.sending, tag: 'waiting' },
  sent: { text: TEXTS.letterSent, tag: 'done' },
  delayed: { text: TEXTS.letterDelayed, tag: 'waiting' },
  delivered: { text: TEXTS.letterDelivered, tag: 'done' },
  undeliverable: { text: TEXTS.undeliverable, tag: 'failed' },
  complained: { text: TEXTS.complained, tag: 'failed' },
}

/** The letters of a run, newest first. */
export function letterRows(wording: Wording, letters: LetterRecord[]): RunView['letters'] {
  const { language } = wording
  return letters
    .toSorted((a, b) => b.queuedAt.localeCompare(a.queuedAt) || a.id.localeCompare(b.id))
    .map((letter) => {
      const { text, tag } = letterState(letter, language)
      return {
        sent: letter.sentAt ? formatInstant(letter.sentAt, language) : '',
        subject: letter.subject ?? letterSubject(wording, letter.letter),
        to: addressee(letter),
        state: text,
        tag,
        href: `/console/runs/${letter.run}/letters/${letter.id}`,
      }
    })
}

/** What became of a letter. */
export function letterState(letter: LetterRecord, language: Language): { text: string; tag: Tag } {
  const { text, tag } = FATES[fateOf(letter)]
  return { text: say(text, language), tag }
}

/** Whom a letter is to, by name and address. */
export function addressee({ to }: LetterRecord): string {
  return to.name === '' ? to.email : `${to.name}, ${to.email}`
}
