import { runActionsFor } from '../../actions/run-actions.ts'
import { copyTemplate } from '../../run/copy-template.ts'
import type { Ask } from '../../run/records/ask.ts'
import type { LedgerEntry, Reason } from '../../run/records/ledger.ts'
import type { LetterRecord } from '../../run/records/letter.ts'
import type { Run } from '../../run/records/run.ts'
import type { Situation } from '../../run/situation.ts'
import type { Drawing } from '../../scheme/drawing.ts'
import type { Language } from '../../scheme/text.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { Unit } from '../../scheme/unit.ts'
import type { RunView } from '../views/run.ts'
import { answerSections } from './answer-sections.ts'
import { askRows, isTask, taskHref } from './ask-rows.ts'
import { boardsOf } from './board.ts'
import { graphView } from './graph-view.ts'
import { ledgerRows } from './ledger-rows.ts'
import { letterRows } from './letter-rows.ts'
import { formName } from './outcome-words.ts'
import { runFacts } from './run-facts.ts'
import { runState } from './run-state.ts'
import { say } from './say.ts'
import { stepRows } from './step-rows.ts'
import { TEXTS } from './texts.ts'
import { unitName, type Wording, wordingOf } from './wording.ts'

export interface RunInput {
  situation: Situation
  /** The runs that this one began, of all its rounds. */
  children: Run[]
  /** The asks and letters of those runs, where they were read: rows say a little more with them. */
  childAsks?: Ask[]
  childLetters?: LetterRecord[]
  letters: LetterRecord[]
  ledger: LedgerEntry[]
  /** Why administrators did what the ledger says. */
  reasons?: Reason[]
  /** The run's flow, or its round, as it is drawn. */
  drawing?: Drawing
  /** Where AWS shows its execution. */
  execution?: RunView['execution']
  /** The directory: also the units that are out of scope by now. */
  units: Unit[]
  language: Language
}

/** What a run waits for stands before what ends it. */
const openAsks = (wording: Wording, { scheme, file }: Situation) =>
  file.asks
    .filter((ask) => !ask.settled && file.run.state === 'running')
    .map((ask) => ({
      href: taskHref(ask),
      text: say(isTask(scheme, ask) ? TEXTS.answerAsk : TEXTS.seeToAsk, wording.language, {
        form: formName(wording, ask.form.id),
      }),
    }))

/** One run: where it is, who has answered, what was said and sent, and all that happened. */
export function runView(input: RunInput): RunView {
  const { situation, children, letters, units, language } = input
  const { scheme, flow, file } = situation
  const { run } = file
  const wording = wordingOf(situation, language)
  const known = { situation, children, letters, wording }
  return {
    kind: 'run',
    heading: run.child ? unitName(units, run.child.unit, language) : inLanguage(flow.name, language),
    caption: `${inLanguage(scheme.name, language)} · ${run.reference}`,
    state: runState(run, language),
    facts: runFacts(situation, wording),
    actions: [
      ...openAsks(wording, situation),
      ...runActionsFor(situation).map((action) => ({
        href: `/console/runs/${run.id}/do/${action.id}`,
        text: inLanguage(action.link, language),
      })),
      ...(copyTemplate(situation)
        ? [{ href: `/console/runs/${run.id}/copy`, text: say(TEXTS.copy, language) }]
        : []),
    ],
    steps: stepRows(known),
    graph: input.drawing && graphView(known, input.drawing),
    execution: input.execution,
    asks: askRows(wording, file.asks),
    boards: boardsOf(
      situation,
      { runs: children, asks: input.childAsks, letters: input.childLetters },
      units,
      wording,
    ),
    answers: answerSections(wording, file.answers, units, { bare: run.bareAt !== undefined }),
    letters: letterRows(wording, letters),
    ledger: ledgerRows({ wording, run, letters, units, reasons: input.reasons }, input.ledger),
    ledgerHref: `/console/runs/${run.id}/ledger`,
  }
}
