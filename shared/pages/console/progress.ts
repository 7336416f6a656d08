import type { Run } from '../../run/records/run.ts'
import type { Flow } from '../../scheme/flow.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import type { ForEachStep } from '../../scheme/steps/branch.ts'
import type { Language } from '../../scheme/text.ts'
import { inLanguage } from '../../scheme/text.ts'
import { say } from './say.ts'
import { TEXTS } from './texts.ts'
import { type Wait, waitsOf } from './waits.ts'
import { whoIn } from './who.ts'

/** Where a running run is, in words: whom it waits for. */
export function progressWords(
  speaking: { scheme: Scheme; flow: Flow; language: Language },
  run: Run,
): string {
  const waits = waitsOf(speaking.flow, run)
  if (waits.length === 0) return say(TEXTS.goingOn, speaking.language)
  return waits.map((wait) => waitWords(speaking, wait)).join('; ')
}

function waitWords(speaking: { scheme: Scheme; language: Language }, wait: Wait): string {
  const { language } = speaking
  if (wait.verb === 'ask') return say(TEXTS.waitingFor, language, { who: whoIn(speaking, wait.of) })
  return say(TEXTS.asking, language, { plural: kindName(speaking, wait, 'plural') })
}

/** What a round calls its units, one or many. */
export function kindName(
  { scheme, language }: { scheme: Scheme; language: Language },
  round: ForEachStep,
  number: 'singular' | 'plural',
): string {
  const kind = scheme.units.find((candidate) => candidate.id === round.unit)
  return kind ? inLanguage(kind[number], language) : round.unit
}
