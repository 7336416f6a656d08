import type { AskStep } from '../scheme/steps/ask.ts'
import { colleague, knownToday } from './holder.ts'
import { forgetLetterAt } from './keep-answers.ts'
import { letterOf } from './letter-of.ts'
import type { Ask, Holder } from './records/ask.ts'
import type { LetterRecord } from './records/letter.ts'
import { askAt, type Situation } from './situation.ts'

/** The letter that brings the link; administrators may be asked without one. */
export function lettersOf(situation: Situation, step: AskStep, ask: Ask): LetterRecord[] {
  const letter = letterOf(situation, step)
  return letter ? [letterFor(situation, ask, letter, whichOf(ask))] : []
}

/** The first letter of every holder has a name of its own; those sent again count on from it. */
const whichOf = ({ generation = 1 }: Ask): string => (generation === 1 ? '1' : `g${generation}`)

/**
 * A letter about an ask, with a link, to whoever holds it. Its id is made of ask, letter and `which`, so that whoever
 * makes it again finds the first one.
 */
export function letterFor(
  situation: Situation,
  ask: Ask,
  letter: string,
  which: string,
  to: Holder = ask.holder,
): LetterRecord {
  return {
    id: `${ask.step}-${ask.number}-${letter}-${which}`,
    run: ask.run,
    step: ask.step,
    ask: ask.number,
    generation: ask.generation,
    letter,
    to: { name: to.name, email: to.email },
    recipient: ask.holder,
    languages: languagesFor(situation, to.language),
    link: true,
    state: 'queued',
    queuedAt: situation.now,
    forgetAt: forgetLetterAt(situation.scheme, situation.now),
  }
}

/**
 * The letters with which an ask is opened: the one with the link, and a copy without it to whoever passed it on
 * (common rules 0.3). The same for a repeated call, which may find only some of them sent.
 */
export function openingLetters(situation: Situation, step: AskStep, ask: Ask): LetterRecord[] {
  const letters = lettersOf(situation, step, ask)
  return [...letters, ...letters.flatMap((letter) => copiesOf(situation, ask, letter))]
}

/** Copies of a letter about an ask, without its link, to all who passed it on until it came to its holder. */
export function copiesOf(situation: Situation, ask: Ask, letter: LetterRecord): LetterRecord[] {
  return passedOnBy(situation, ask).map(({ name, email, language }, index) => ({
    ...letter,
    id: index === 0 ? `${letter.id}-copy` : `${letter.id}-copy-${index + 1}`,
    to: { name, email },
    languages: languagesFor(situation, language),
    link: false,
  }))
}

/** Who passed an ask on, the last of them first: an office by whoever holds it today. Nobody who can no longer be reached. */
function passedOnBy(situation: Situation, ask: Ask): Holder[] {
  const before = askAt(situation.file, { step: ask.step, number: ask.number - 1 })
  if (!before || !colleague(before)) return []
  const earlier = passedOnBy(situation, before)
  const passer = knownToday(situation, before.holder)
  return passer?.email ? [passer, ...earlier] : earlier
}

/** The languages of a letter: the person's own, or all of the scheme's when it is not known or both (WL-03). */
export function languagesFor(
  { scheme }: Pick<Situation, 'scheme'>,
  language: Ask['holder']['language'],
): LetterRecord['languages'] {
  return language && language !== 'both' && scheme.languages.includes(language)
    ? [language]
    : scheme.languages
}
