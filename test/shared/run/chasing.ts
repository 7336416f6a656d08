import type { Action } from '../../../shared/actions/action.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import { chaseAsk } from '../../../shared/run/chase.ts'
import { type Mark, marksOf } from '../../../shared/run/marks.ts'
import type { Ask } from '../../../shared/run/records/ask.ts'
import type { AskClock } from '../../../shared/scheme/clock.ts'
import type { AskStep } from '../../../shared/scheme/steps/ask.ts'
import type { Unit } from '../../../shared/scheme/unit.ts'
import { stepOf } from '../../../shared/scheme/walk.ts'
import { partsOf, readers } from '../scheme/readers.ts'
import { ashRun, library } from './library.ts'
import { NOW, type Player } from './player.ts'

/** Chased as a director is: asked on Thursday 14 January 2027, due on 11 February, closed on 26 February. */
export const clock: AskClock = {
  within: 20,
  remindOn: [10, 17],
  remindWith: 'L-remind',
  escalateOn: [21, 26],
  escalateWith: 'L-escalate',
  escalateHolder: true,
  escalateTo: 'deputy',
  phone: 'caller',
  closesOn: 31,
}

/** The days of that clock. */
export const days = {
  sent: '2027-01-14',
  remind: '2027-01-28',
  remindAgain: '2027-02-08',
  due: '2027-02-11',
  escalate: '2027-02-12',
  escalateAgain: '2027-02-19',
  closes: '2027-02-26',
}

const ash: Unit = {
  ...library,
  holders: { ...library.holders, deputy: { name: 'Dot', email: 'dot@ash.example' } },
}

/** A library that has been asked to name a reader, with a clock and whatever else the step has. */
export function asked(
  more: Partial<AskStep> = {},
  { unit = ash, now = NOW, opened = true } = {},
): Player & { step: AskStep } {
  const scheme = readers()
  const { naming } = partsOf(scheme)
  Object.assign(naming, { clock }, more)
  for (const [id, title] of [
    ['deputy', 'Deputy'],
    ['caller', 'Caller'],
  ] as const)
    scheme.offices.push({ id, title: { en: title, cy: title }, of: 'unit' })
  const run = Object.assign(ashRun(unit, scheme), { step: naming })
  run.now = now
  if (opened) run.comeTo('naming')
  return run
}

const at = (day: string): string => `${day}T09:00:00.000Z`
const stepIn = (run: Player): AskStep => stepOf(run.situation().flow, 'naming') as AskStep

/** Chases the newest ask at nine o'clock of a day, and keeps what follows. */
export function chase(run: Player, day: string): ReturnType<typeof chaseAsk> {
  run.now = at(day)
  const chased = chaseAsk(run.situation(), stepIn(run), run.ask('naming'))
  if (chased) run.keep(chased.change)
  return chased
}

/** Chases on each of several days. */
export function chaseAll(run: Player, ...on: string[]): void {
  for (const day of on) chase(run, day)
}

/** The days on which an ask is chased, as text: `remind 2027-01-28`. */
export function chasedOn(run: Player, ask: Ask = run.ask('naming')): string[] {
  return marksOf(run.situation(), stepIn(run), ask).map(({ what, on }: Mark) => `${what} ${on}`)
}

/** Takes an action on the newest ask at ten o'clock of a day, and keeps what follows. */
export function act(run: Player, action: Action, answers: Answers, day = days.sent) {
  run.now = `${day}T10:00:00.000Z`
  const change = action.apply(run.situation(), stepIn(run), run.ask('naming'), answers)
  if (change) run.keep(change)
  return change
}

/** The newest ask, changed by nobody in particular. */
export function put(run: Player, changed: Partial<Ask>): void {
  run.keep({
    run: run.situation().file.run,
    ledger: [{ at: run.now, who: 'system', what: 'changed' }],
    asks: [{ ask: { ...run.ask('naming'), ...changed }, from: ['sent'] }],
  })
}

/** The letters after the first, as text: `L-remind to kay@ash.example`. */
export const lettersSince = (run: Player, count = 1): string[] =>
  run.letters.slice(count).map(({ letter, to }) => `${letter} to ${to.email}`)

/** The tasks of a run, as text: `phone open`. */
export const tasksOf = (run: Player): string[] =>
  run.situation().file.tasks.map(({ kind, state }) => `${kind} ${state}`)
