import { formatDate } from '../../calendar/format-date.ts'
import { londonDate } from '../../calendar/london.ts'
import type { Ask } from '../../run/records/ask.ts'
import type { LetterRecord } from '../../run/records/letter.ts'
import type { Run } from '../../run/records/run.ts'
import { latestAsk, type Situation } from '../../run/situation.ts'
import { STOPPED } from '../../run/stop-run.ts'
import { NO_ANSWER, OVERTAKEN, SKIPPED } from '../../scheme/outcomes.ts'
import type { Step } from '../../scheme/step.ts'
import type { AskStep } from '../../scheme/steps/ask.ts'
import type { ForEachStep } from '../../scheme/steps/branch.ts'
import { inLanguage, type Text } from '../../scheme/text.ts'
import type { RunView } from '../views/run.ts'
import type { Tag } from '../views/tag.ts'
import { BOARD } from './board-texts.ts'
import { dueState } from './due-state.ts'
import { mainLine, ownSteps, stepsOf } from './line.ts'
import { formName, outcomeWords } from './outcome-words.ts'
import { roundSummary, runsOfRound } from './round.ts'
import { say } from './say.ts'
import { stepName } from './step-name.ts'
import { TEXTS } from './texts.ts'
import { whoAlone, whoAs } from './who.ts'
import type { Wording } from './wording.ts'

type Row = RunView['steps'][number]
export type Stand = Omit<Row, 'name'>
/** What it takes to tell how the steps of a run stand. */
export interface Known {
  situation: Situation
  children: Run[]
  letters: LetterRecord[]
  wording: Wording
}

/**
 * The steps of a run in the order they are written, with where it is: the main line, and of the detours those
 * that were taken. A step that was passed by, or that a run never came to and will not, was not needed.
 */
export function stepRows(known: Known): Row[] {
  const rows = stepStands(known).map(({ step, stand }) => ({ name: stepName(known.wording, step), ...stand }))
  return known.situation.file.run.child ? rows : [startRow(known), ...rows]
}

/** The same, by step, without what began the run. */
export function stepStands(known: Known): { step: Step; stand: Stand }[] {
  const { situation, wording } = known
  const { run } = situation.file
  const steps = stepsOf(situation.flow, run)
  const line = new Set(mainLine(steps))
  const stands = ownSteps(steps)
    .map((step) => ({ step, stand: standOf(known, step) }))
    .filter(({ step, stand }) => SHOWN.includes(step.verb) && (line.has(step) || stand))

  // A detour may be written after the end of the main line: it does not say how far that has come.
  const last = stands.findLastIndex(({ step, stand }) => stand !== undefined && line.has(step))
  const stopped =
    run.state === 'failed'
      ? stoppedAt(
          stands.map(({ stand }) => stand?.tag),
          last,
        )
      : -1
  return stands.map(({ step, stand }, index) => {
    if (index !== stopped && stand) return { step, stand }
    if (index === stopped)
      return { step, stand: { text: say(TEXTS.stoppedHere, wording.language), tag: 'failed' as const } }
    // A failed run can go on from where it failed: what comes after is still to come.
    const passed = index < last || run.state === 'finished' || run.state === 'stopped'
    const text = say(passed ? TEXTS.notNeeded : TEXTS.notYet, wording.language)
    return { step, stand: { text, tag: 'neutral' as const } }
  })
}

/** A failed run stopped where silence ended it, at a step that was waiting, or else on its way to the next one. */
function stoppedAt(tags: (Tag | undefined)[], last: number): number {
  if (tags.includes('failed')) return -1
  const waiting = tags.findIndex((tag) => tag === 'waiting' || tag === 'late')
  return waiting < 0 ? last + 1 : waiting
}

const SHOWN: Step['verb'][] = ['ask', 'forEach', 'tell', 'appoint', 'adopt']

export function startRow({ situation, wording }: Known): Row {
  const { by, holding, form } = situation.flow.start
  // Runs that were begun before it was kept do not say who did.
  const starter = situation.file.run.startedBy ?? (holding ? `person:${holding}` : 'system')
  const who =
    by && !situation.file.run.startedBy ? whoAlone(wording, { office: by }) : whoAs(wording, starter)
  const what = form ? formName(wording, form) : inLanguage(situation.flow.name, wording.language)
  const name = say(TEXTS.named, wording.language, { who, what })
  return { name, ...done(wording, formatDate(londonDate(situation.file.run.startedAt), wording.language)) }
}

/** How a step stands; undefined when the run has not come to it. */
function standOf(known: Known, step: Step): Stand | undefined {
  switch (step.verb) {
    case 'ask':
      return askStand(known, step)
    case 'forEach':
      return roundStand(known, step)
    case 'tell':
      return tellStand(known, step.id)
    case 'appoint': {
      const { run } = known.situation.file
      return run.outcomes[step.id] ? done(known.wording, dated(known, run.sent[step.id])) : undefined
    }
    case 'adopt': {
      const at = known.situation.file.run.adopted?.[step.id]
      return at ? done(known.wording, dated(known, londonDate(at))) : undefined
    }
  }
}

function askStand({ situation, wording }: Known, step: AskStep): Stand | undefined {
  const { language } = wording
  const ask = latestAsk(situation.file, step.id)
  if (!ask) {
    const skipped = [SKIPPED, OVERTAKEN].includes(situation.file.run.outcomes[step.id] ?? '')
    return skipped ? { text: say(TEXTS.notNeeded, language), tag: 'neutral' } : undefined
  }
  const due = say(TEXTS.dueOn, language, { date: formatDate(ask.due, language) })
  // It is still what the run waits for, and nobody is being chased for it.
  if (ask.state === 'paused') return { text: say(pausedAs(ask), language), tag: 'waiting', detail: due }
  if (!ask.settled && step.offered) return { text: say(TEXTS.offered, language), tag: 'neutral', detail: due }
  if (!ask.settled) return { ...dueState(ask.due, wording), detail: due }
  if (ask.state === 'passed-on') return { text: say(TEXTS.passedOn, language), tag: 'waiting', detail: due }
  const answer = outcomeWords(wording, step, ask.settled.outcome)
  const on = formatDate(londonDate(ask.settled.at), language)
  // Nobody had to do it; or nobody waits for it any longer.
  if (step.offered && ask.settled.outcome === NO_ANSWER)
    return { text: say(TEXTS.notNeeded, language), tag: 'neutral', detail: on }
  if (ask.settled.outcome === OVERTAKEN) return { text: answer, tag: 'neutral', detail: on }
  // The run was stopped: nobody answered.
  if (ask.settled.outcome === STOPPED)
    return { text: say(TEXTS.withdrawn, language), tag: 'stopped', detail: on }
  if (ask.settled.outcome !== NO_ANSWER) return done(wording, `${answer}\n${on}`)
  // Silence without a route of its own ends the run.
  return { text: answer, tag: step.on?.[NO_ANSWER] ? 'stopped' : 'failed', detail: on }
}

/** An address that does not work is told from a pause that somebody chose. */
const pausedAs = ({ pausedFor }: Ask): Text =>
  pausedFor === 'undeliverable' || pausedFor === 'complaint' ? BOARD.bounced : TEXTS.paused

function roundStand({ situation, children, wording }: Known, step: ForEachStep): Stand | undefined {
  const runs = runsOfRound(step, children)
  if (runs.length === 0) return undefined
  const detail = roundSummary(wording, step, runs)
  if (situation.file.run.state === 'stopped' && runs.some(({ state }) => state === 'stopped'))
    return { text: say(TEXTS.stoppedRun, wording.language), tag: 'stopped', detail }
  if (runs.every((run) => run.state !== 'running')) return done(wording, detail)
  return { text: say(TEXTS.waiting, wording.language), tag: 'waiting', detail }
}

function tellStand(known: Known, step: string): Stand | undefined {
  const letter = known.letters.filter((candidate) => candidate.step === step).at(-1)
  if (!letter) return undefined
  if (letter.state !== 'sent') return { text: say(TEXTS.sending, known.wording.language), tag: 'waiting' }
  return done(known.wording, dated(known, letter.sentAt && londonDate(letter.sentAt)))
}

const done = ({ language }: Wording, detail: string | undefined): Stand => ({
  text: say(TEXTS.done, language),
  tag: 'done',
  detail,
})

const dated = ({ wording }: Known, date: string | undefined) => date && formatDate(date, wording.language)
