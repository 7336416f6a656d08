import { DECIDED, OVERTAKEN, SKIPPED, UNSUBSCRIBED, WITHDRAWN } from '../scheme/outcomes.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import { ANSWERABLE } from './answerable.ts'
import { datesOf } from './ask-dates.ts'
import { openingLetters } from './ask-letters.ts'
import { isWatch } from './ballot.ts'
import type { Change } from './change.ts'
import { latestBallot, tallyOf } from './count-votes.ts'
import { colleague, holderOf, NobodyHolds } from './holder.ts'
import { nextMark } from './marks.ts'
import { isOnTheWay } from './may-change.ts'
import { hasUnsubscribed } from './newsletters.ts'
import { isOvertaken } from './overtaken.ts'
import { resumed } from './paused.ts'
import type { Ask, Holder } from './records/ask.ts'
import type { LetterRecord } from './records/letter.ts'
import { takenUpWithRound } from './retry-run.ts'
import { latestAsk, personIn, type Situation, today } from './situation.ts'
import { refuseStopped } from './stop-run.ts'
import { openTask } from './tasks.ts'
import { isUnheard } from './unheard.ts'

/** What one call of the ask step has to do. */
export type Opening =
  /** The ask is open: tell the workflow nothing; its letter may still have to go. */
  | { kind: 'open'; ask: Ask; change: Change; letters: LetterRecord[] }
  /** It was settled already, in this same entry of the state: the workflow must be told. */
  | { kind: 'settled'; ask: Ask }
  /** There is nobody to ask, and the step says that this is fine; it was decided without; or the person has withdrawn. */
  | { kind: 'skipped'; outcome: string; change: Change }

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
  refuseStopped(situation)
  const { file } = situation
  const last = latestAsk(file, step.id)
  if (last && ANSWERABLE.includes(last.state)) return takeUp(situation, step, last, fresh)
  if (last && last.entered === fresh.entered && last.settled) return { kind: 'settled', ask: last }
  // Changed since the workflow went on by it: it has come back for the new answer.
  if (last?.settled && isOnTheWay(last)) return { kind: 'settled', ask: last }
  // Answered while no execution was there to hear it: another one hears it now.
  const runs = [file.run, situation.parent?.run]
  if (last?.settled && isUnheard(runs, last.settled.at, last.toldAt)) return { kind: 'settled', ask: last }
  if (step.onlyIf && !personIn(situation, step.onlyIf.person)) return skip(situation, step, SKIPPED)
  if ('person' in step.of && personIn(situation, step.of.person)?.withdrawnAt)
    return skip(situation, step, WITHDRAWN)
  if (isOvertaken(situation, step)) return skip(situation, step, OVERTAKEN)
  // Decided while the round was still being asked: nobody is asked for what no longer counts.
  const counted = countedBy(situation, step)
  if (counted && isDecided(situation, step)) return skip(situation, step, DECIDED)

  const passed = last ? colleague(last) : undefined
  const sent = today(situation)
  // Passing on does not reset the clock (common rules 0.2, 6), where nothing had been answered by it yet.
  const dates =
    passed && last && !last.changedAt
      ? datesKept(resumed(last, sent))
      : { ...datesOf(situation, step, sent), counted: sent }
  const holder = passed ?? holderIfAny(situation, step)
  if (holder && hasUnsubscribed(situation, step.letter, holder.email))
    return skip(situation, step, UNSUBSCRIBED)
  const opened: Ask = {
    run: file.run.id,
    step: step.id,
    number: (last?.number ?? 0) + 1,
    ...(holder
      ? { state: 'sent', holder }
      : { state: 'paused', pausedFor: 'nobody', holder: vacant(situation, step) }),
    form: formOf(situation, step),
    reference: fresh.reference,
    sent,
    ...dates,
    entered: fresh.entered,
    taskToken: fresh.taskToken,
    countedBy: counted,
    unit: file.run.unit,
  }
  const ask: Ask = { ...opened, lastLetter: sent, next: nextMark(situation, step, opened) }
  const letters = holder ? openingLetters(situation, step, ask) : []
  // An office that nobody holds is for an administrator to fill; the run waits, and is not dead.
  const tasks = holder ? [] : [openTask(situation, ask, 'nobody', situation.scheme.administrator)]
  return {
    kind: 'open',
    ask,
    letters,
    change: {
      run: {
        ...file.run,
        // The run does not wait for what nobody has to do.
        ...(!step.offered && { at: step.id, due: ask.due }),
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

const datesKept = ({ due, closes, counted, extendedTo, pausedDays }: Ask) => ({
  due,
  closes,
  counted,
  extendedTo,
  pausedDays,
})

/** Whether its answer no longer counts. A tally that only watches a round ends nothing in it. */
function isDecided(situation: Situation, step: AskStep): boolean {
  const tally = tallyOf(situation, step.id)
  if (!tally || isWatch(tally.rule)) return false
  return latestBallot(situation.parent, tally.id)?.decided !== undefined
}

/** The tally of the run this one works for, where it counts the answers to this step. */
function countedBy(situation: Situation, step: AskStep): Ask['countedBy'] {
  const tally = tallyOf(situation, step.id)
  return tally && situation.parent && { run: situation.parent.run.id, step: tally.id }
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
const vacant = ({ file }: Situation, { of }: AskStep): Holder => ({
  as: 'person' in of ? `person:${of.person}` : `office:${'office' in of ? of.office : file.run.child?.unit}`,
  name: '',
  email: '',
})

/** A repeated call for an open ask: it keeps its reference and links, and gets the new token and one more link. */
function takeUp(situation: Situation, step: AskStep, last: Ask, fresh: Fresh): Opening {
  const ask: Ask = { ...last, taskToken: fresh.taskToken, entered: fresh.entered }
  const taken = takenUpWithRound(situation)
  return {
    kind: 'open',
    ask,
    letters: ask.state === 'sent' ? openingLetters(situation, step, ask) : [],
    change: {
      // A failure had taken away where it is.
      run: { ...(taken?.run ?? situation.file.run), ...(!step.offered && { at: step.id, due: ask.due }) },
      ledger: [
        ...(taken?.ledger ?? []),
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

function skip(situation: Situation, step: AskStep, outcome: string): Opening {
  const { run } = situation.file
  return {
    kind: 'skipped',
    outcome,
    change: {
      run: { ...run, outcomes: { ...run.outcomes, [step.id]: outcome } },
      ledger: [
        {
          at: situation.now,
          who: 'system',
          what: outcome === WITHDRAWN ? 'withdrawn' : 'skipped',
          step: step.id,
        },
      ],
    },
  }
}

function formOf({ scheme }: Situation, step: AskStep): Ask['form'] {
  const form = scheme.forms.find((candidate) => candidate.id === step.form)
  if (!form) throw new Error(`The scheme ${scheme.id} has no form ${step.form}`)
  return { id: form.id, version: form.version }
}
