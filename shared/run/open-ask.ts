import { dueDate } from '../calendar/due-date.ts'
import type { AskStep } from '../scheme/step.ts'
import { ANSWERABLE } from './answerable.ts'
import type { Change } from './change.ts'
import { colleague, holderOf, NobodyHolds } from './holder.ts'
import { nextMark } from './marks.ts'
import type { Ask, Holder, LetterRecord, Link } from './records.ts'
import { latestAsk, personIn, type Situation, stored, today } from './situation.ts'
import { openTask } from './tasks.ts'

/** What one call of the ask step has to do. */
export type Opening =
  /** The ask is open: tell the workflow nothing; its letter may still have to go. */
  | { kind: 'open'; ask: Ask; change: Change; letters: LetterRecord[] }
  /** It was settled already, in this same entry of the state: the workflow must be told. */
  | { kind: 'settled'; ask: Ask }
  /** There is nobody to ask, and the step says that this is fine. */
  | { kind: 'skipped'; change: Change }

/** What only the caller can give: the entry of the state, its token, fresh random things. */
export interface Fresh {
  entered: string
  taskToken: string
  reference: string
}

/**
 * Opens an ask, or finds it open. Safe to run twice: the same entry of the state never opens two asks,
 * and a new token (after a retry, facts 16) replaces the old one while the links stay good.
 */
export function openAsk(situation: Situation, step: AskStep, fresh: Fresh): Opening {
  const { file } = situation
  const last = latestAsk(file, step.id)
  if (last && ANSWERABLE.includes(last.state)) return takeUp(situation, step, last, fresh)
  if (last && last.entered === fresh.entered && last.settled) return { kind: 'settled', ask: last }
  if (step.onlyIf && !personIn(situation, step.onlyIf.person))
    return { kind: 'skipped', change: skip(situation, step) }

  const passed = last ? colleague(last) : undefined
  const sent = today(situation)
  // Passing on does not reset the clock (common rules 0.2, 6).
  const dates =
    passed && last
      ? { due: last.due, closes: last.closes, counted: last.counted, extendedTo: last.extendedTo }
      : { ...datesOf(situation, step, sent), counted: sent }
  const holder = passed ?? holderIfAny(situation, step)
  const opened: Ask = {
    run: file.run.id,
    step: step.id,
    number: (last?.number ?? 0) + 1,
    ...(holder ? { state: 'sent', holder } : { state: 'paused', pausedFor: 'nobody', holder: vacant(step) }),
    form: formOf(situation, step),
    reference: fresh.reference,
    sent,
    ...dates,
    entered: fresh.entered,
    taskToken: fresh.taskToken,
  }
  const ask: Ask = { ...opened, lastLetter: sent, next: nextMark(situation, step, opened) }
  const letters = holder ? openingLetters(situation, step, ask) : []
  // An office that nobody holds is for an administrator to fill; the run waits, and is not dead.
  const tasks = holder ? [] : [openTask(situation, ask, 'nobody', situation.flow.start.by)]
  return {
    kind: 'open',
    ask,
    letters,
    change: {
      run: {
        ...file.run,
        at: step.id,
        due: ask.due,
        sent: { ...file.run.sent, [step.id]: file.run.sent[step.id] ?? sent },
      },
      ledger: [
        {
          at: situation.now,
          who: 'system',
          what: passed ? 'asked-again' : 'asked',
          step: step.id,
          detail: {
            ask: ask.number,
            of: ask.holder.as,
            reference: ask.reference,
            due: ask.due,
            form: ask.form.id,
            version: ask.form.version,
          },
        },
      ],
      asks: [{ ask, from: [] }],
      letters,
      tasks,
    },
  }
}

function holderIfAny(situation: Situation, step: AskStep): Holder | undefined {
  try {
    return holderOf(situation, step.of)
  } catch (error) {
    if (error instanceof NobodyHolds) return undefined
    throw error
  }
}

/** Stands for whoever will hold the office. */
const vacant = (step: AskStep): Holder => ({
  as: 'office' in step.of ? `office:${step.of.office}` : `person:${step.of.person}`,
  name: '',
  email: '',
})

/** A repeated call for an open ask: it keeps its reference and links, and gets the new token and one more link. */
function takeUp(situation: Situation, step: AskStep, last: Ask, fresh: Fresh): Opening {
  const ask: Ask = { ...last, taskToken: fresh.taskToken, entered: fresh.entered }
  return {
    kind: 'open',
    ask,
    letters: ask.state === 'sent' ? openingLetters(situation, step, ask) : [],
    change: {
      run: situation.file.run,
      ledger: [
        {
          at: situation.now,
          who: 'system',
          what: 'asked-again',
          step: step.id,
          detail: { ask: ask.number, of: ask.holder.as },
        },
      ],
      asks: [{ ask, from: ANSWERABLE }],
    },
  }
}

function skip(situation: Situation, step: AskStep): Change {
  const { run } = situation.file
  return {
    run: { ...run, outcomes: { ...run.outcomes, [step.id]: 'skipped' } },
    ledger: [{ at: situation.now, who: 'system', what: 'skipped', step: step.id }],
  }
}

export function datesOf(situation: Situation, step: AskStep, sent: string): { due: string; closes?: string } {
  const from = { sent, resolve: (reference: string) => stored(situation, reference) }
  const due = later(dueDate(step.clock.within, from), sent)
  if (step.clock.closesOn === undefined) return { due }
  return { due, closes: later(dueDate(step.clock.closesOn, from), due) }
}

/** Nothing is due before it was asked, and nothing closes before it was due. */
const later = (a: string, b: string): string => (a > b ? a : b)

function formOf({ scheme }: Situation, step: AskStep): Ask['form'] {
  const form = scheme.forms.find((candidate) => candidate.id === step.form)
  if (!form) throw new Error(`The scheme ${scheme.id} has no form ${step.form}`)
  return { id: form.id, version: form.version }
}

/** The letter that brings the link; administrators may be asked without one. */
export function lettersOf(situation: Situation, step: AskStep, ask: Ask): LetterRecord[] {
  return step.letter ? [letterFor(situation, ask, step.letter, whichOf(ask))] : []
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
  }
}

/**
 * The letters with which an ask is opened: the one with the link, and a copy without it to whoever passed it on
 * (common rules 0.3). The same for a repeated call, which may find only some of them sent.
 */
function openingLetters(situation: Situation, step: AskStep, ask: Ask): LetterRecord[] {
  const letters = lettersOf(situation, step, ask)
  const before = situation.file.asks.find((one) => one.step === ask.step && one.number === ask.number - 1)
  if (!before || !colleague(before)) return letters
  return [...letters, ...letters.map((letter) => copyOf(letter, before.holder, situation))]
}

function copyOf(letter: LetterRecord, to: Holder, situation: Situation): LetterRecord {
  return {
    ...letter,
    id: `${letter.id}-copy`,
    to: { name: to.name, email: to.email },
    languages: languagesFor(situation, to.language),
    link: false,
  }
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

/** A link is forgotten a year after the run could still be waiting for it (facts 5). */
const FORGET_LINKS_AFTER_DAYS = 730

export function linkFor(
  now: string,
  ask: Pick<Ask, 'run' | 'step' | 'number' | 'generation'>,
  hash: string,
): Link {
  const forgetAt = Math.floor(Date.parse(now) / 1000) + FORGET_LINKS_AFTER_DAYS * 24 * 60 * 60
  return { hash, run: ask.run, step: ask.step, number: ask.number, generation: ask.generation ?? 1, forgetAt }
}
