import { londonDate } from '../calendar/london.ts'
import type { Directory } from '../directory/records.ts'
import type { Flow } from '../scheme/flow.ts'
import type { Listed } from '../scheme/form.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { Unit } from '../scheme/unit.ts'
import type { Answer, Answered } from './records/answer.ts'
import type { Ask } from './records/ask.ts'
import type { Person } from './records/person.ts'
import type { Run, RunFile } from './records/run.ts'

/** All that the rules and the letters look at: one run, its parent, its unit and the time. */
export interface Situation {
  scheme: Scheme
  flow: Flow
  file: RunFile
  /** The run that this one works for, when it is a child run. */
  parent?: RunFile
  unit?: Unit
  /** Who holds the scheme's own offices, where the directory says otherwise than the scheme. */
  directory?: Directory
  /** Lists that forms ask about, by their reference (`session.options`), as far as they were looked up. */
  lists?: Record<string, Listed[]>
  /** By form, what the unit answered to it last in another run, as far as it was looked up. */
  newest?: Record<string, Answered | undefined>
  /** Hashes of the addresses that get no newsletters, where a newsletter is about to go. */
  unsubscribed?: string[]
  /** ISO 8601, UTC. */
  now: string
}

/** The unit that a run is about, if it is about one. */
export const unitOf = (run: Pick<Run, 'child' | 'unit'>): string | undefined => run.child?.unit ?? run.unit

/** Today in Europe/London. */
export const today = (situation: Situation): string => londonDate(situation.now)

/** The newest answer known by this name, of the run or else of its parent. */
export function latestAnswer(situation: Situation, name: string): Answer | undefined {
  for (const file of [situation.file, situation.parent]) {
    const found = file?.answers
      .filter((answer) => answer.name === name)
      .sort((a, b) => b.version - a.version)[0]
    if (found) return found
  }
  return undefined
}

/** The newest ask of a step. */
export function latestAsk(file: RunFile, step: string): Ask | undefined {
  return file.asks.filter((ask) => ask.step === step).sort((a, b) => b.number - a.number)[0]
}

/** The ask with this step and number. */
export function askAt(file: RunFile, at: Pick<Ask, 'step' | 'number'>): Ask | undefined {
  return file.asks.find((ask) => ask.step === at.step && ask.number === at.number)
}

export function personIn(situation: Situation, who: string): Person | undefined {
  return situation.file.people.find((person) => person.who === who)
}

/**
 * The stored value behind a reference to an answer, a person or a date: what dates are computed from and
 * fields are prefilled with. Undefined when nothing has given it yet.
 */
export function stored(situation: Situation, reference: string): string | undefined {
  const [first, second = '', third = ''] = reference.split('.')
  if (first === 'answer') {
    const value = latestAnswer(situation, second)?.answers[third]
    return typeof value === 'string' ? value : undefined
  }
  if (first === 'person') {
    const person = personIn(situation, second)
    if (third === 'from') return person?.holds?.began ?? person?.holds?.from
    if (third === 'until') return person?.holds?.until
    return person?.[third as 'name' | 'email' | 'title' | 'language']
  }
  if (first === 'sent') return situation.file.run.sent[second]
  if (first === 'newest') {
    const value = situation.newest?.[second]?.answers[third]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  return undefined
}
