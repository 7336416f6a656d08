import { formatDate } from '../../calendar/format-date.ts'
import type { Run } from '../../run/records/run.ts'
import type { AskStep } from '../../scheme/steps/ask.ts'
import type { RunView } from '../views/run.ts'
import type { Children } from './board.ts'
import { boardDetail } from './board-detail.ts'
import { dueState } from './due-state.ts'
import { type Ending, endingOf } from './ending.ts'
import { progressWords } from './progress.ts'
import { say } from './say.ts'
import { type Standing, standingOf } from './standing.ts'
import { TEXTS } from './texts.ts'
import { waitsOf } from './waits.ts'
import { whoIn } from './who.ts'
import type { Wording } from './wording.ts'

type Row = RunView['boards'][number]['rows'][number]

/** How one unit stands: whom it waits for or what it came to, by when, and what a chaser should know. */
export function boardRow(wording: Wording, run: Run, children: Children): Omit<Row, 'unit'> {
  const halted = haltedOf(wording, run, children)
  const { text, tag, told }: Ending = halted ?? stateOf(wording, run)
  return {
    href: `/console/runs/${run.id}`,
    state: text,
    tag,
    due: run.state === 'running' && run.due ? formatDate(run.due, wording.language) : '',
    detail: [...(halted?.reasons ?? []), ...boardDetail(wording, run, children, told)].join('\n'),
  }
}

/** Paused, or its address does not work: nobody is waited for, and the chase board says the same. */
function haltedOf(wording: Wording, run: Run, { asks = [], letters = [] }: Children): Standing | undefined {
  const ask = asks.find((one) => one.run === run.id && one.state === 'paused')
  return run.state === 'running' && ask ? standingOf(wording, run, ask, letters) : undefined
}

function stateOf(wording: Wording, run: Run): Ending {
  if (run.state !== 'running') return endingOf(wording, run)
  const [wait] = waitsOf(wording.flow, run)
  if (wait?.verb !== 'ask' || !run.due) return { text: progressWords(wording, run), tag: 'waiting' }
  return dueState(run.due, wording, whoFor(wording, run, wait))
}

/** After passing on, it is the colleague who is waited for. */
function whoFor(wording: Wording, run: Run, step: AskStep): string {
  const passed = step.passOn && run.outcomes[step.id] === step.passOn.outcome
  return passed ? say(TEXTS.theColleague, wording.language) : whoIn(wording, step.of)
}
