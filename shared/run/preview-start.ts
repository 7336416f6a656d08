import { createHash } from 'node:crypto'
import type { Directory } from '../directory/records.ts'
import { renderLetter } from '../letter/render.ts'
import { WITHOUT_LINK } from '../letter/wording.ts'
import type { Flow } from '../scheme/flow.ts'
import { type Ahead, lettersAhead } from '../scheme/letters-ahead.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import type { ForEachStep } from '../scheme/steps/branch.ts'
import type { Language } from '../scheme/text.ts'
import type { Unit } from '../scheme/unit.ts'
import { allSteps } from '../scheme/walk.ts'
import { datesOf } from './ask-dates.ts'
import { languagesFor } from './ask-letters.ts'
import { beginChild } from './begin-run.ts'
import type { Change } from './change.ts'
import { holderOf, NobodyHolds } from './holder.ts'
import { canonical } from './ledger.ts'
import { isToCome, type Mark, marksOf } from './marks.ts'
import { holderInChild, membersOf, type Roll } from './members.ts'
import { officeAt } from './office-at.ts'
import type { Appointment } from './records/appointment.ts'
import type { Ask, Holder } from './records/ask.ts'
import type { Run, RunFile } from './records/run.ts'
import { type Situation, today } from './situation.ts'
import { languagesToTell } from './tell-languages.ts'

/** One letter as it would read if it went today. */
export interface PreviewLetter {
  /** Tells it from the others of this start. */
  key: string
  ahead: Ahead
  unit?: Unit
  /** Whom it would go to; undefined when nobody holds the office, or nobody is named yet. */
  to?: Holder
  languages: Language[]
  subject: string
  text: string
  html: string
  /** What follows where nobody answers it. */
  silent: Mark[]
  /** Why it would not arrive. */
  problem?: 'nobody' | 'not-named' | 'bad-address'
}

/** What a start would send, without anything being written. */
export interface StartPreview {
  letters: PreviewLetter[]
  /** Units that a round would leave out, with the date (YYYY-MM-DD) before which they asked not to be asked. */
  leftOut: { unit: Unit; until: string }[]
  /** Runs of the same flow that are under way for the same date. */
  alike: Pick<Run, 'id' | 'reference'>[]
  /** The hash of every letter and whom it goes to, of who is left out, and of runs alike: what is released is what was seen. */
  hash: string
}

export interface PreviewInput {
  scheme: Scheme
  /** The change that would start the run. */
  start: Change
  /** The runs of the flow that are under way. */
  open: Run[]
  /** Those in scope are asked. */
  units: Unit[]
  /** Who holds which role, where a round goes through holders. */
  register: Appointment[]
  /** Units that asked not to be asked before a date, by the form that says so. */
  heldBack?: Map<string, Map<string, string>>
  directory: Directory
  /** The newest version of each document that the flow publishes. */
  newest?: Record<string, number>
  /** ISO 8601, UTC: dates are counted from here, whenever somebody answers. */
  now: string
  isBad(address: string): boolean
  page(name: string): string
  /** Stands for the personal link. */
  link?: string
}

/**
 * The letters that a start sends first, and those that follow the first answer of somebody outside, each rendered with
 * the answers of the start as if everything happened today. What only a later answer gives stands there in brackets.
 */
export function previewStart(input: PreviewInput): StartPreview {
  const { scheme, start, units, register } = input
  const flow = scheme.flows.find(({ id }) => id === start.run.flow)
  if (!flow) throw new Error(`${scheme.id} has no flow ${start.run.flow}`)
  const file: RunFile = {
    ...{ run: start.run, asks: [], people: start.people ?? [], tasks: [] },
    answers: start.answer ? [start.answer] : [],
  }
  const unit = units.find(({ id }) => id === start.run.unit)
  const root: Situation = { scheme, flow, file, unit, directory: input.directory, now: input.now }
  const leftOut = leftOutOf(input, flow)
  const heldBack = leftOut.map(({ unit }) => unit.id)
  const roll: Roll = { scheme, units, register, heldBack, own: unit?.id, today: today(root) }
  const letters = lettersAhead(scheme, flow, start.run.outcomes[flow.start.as] ?? '').flatMap((ahead) => {
    const { round } = ahead
    if (!round) return [letterOf(input, ahead, root, [])]
    const children = membersOf(round, roll).map((member) => childOf(root, round, member, roll))
    const runs = children.map((child) => child.file.run)
    return children.map((child) => letterOf(input, ahead, child, runs))
  })
  const shown = letters.map(({ key, to, languages, subject, text, problem }) => [
    ...[key, to?.name, to?.email, subject, text, problem].map((one) => one ?? ''),
    languages,
  ])
  const left = leftOut.map(({ unit, until }) => [unit.id, until])
  const alike = alikeIn(input)
  return {
    letters,
    leftOut,
    alike,
    hash: createHash('sha256')
      .update(canonical([shown, left, alike.map(({ id }) => id)]))
      .digest('hex'),
  }
}

/** Runs for the same date, about the same unit where they are about one: another may be a slip. */
function alikeIn({ start: { run }, open }: PreviewInput): StartPreview['alike'] {
  if (run.dated === undefined) return []
  return open
    .filter(({ id, dated, unit }) => id !== run.id && dated === run.dated && unit === run.unit)
    .map(({ id, reference }) => ({ id, reference }))
    .toSorted((a, b) => (a.reference < b.reference ? -1 : 1))
}

/** Whom the rounds of a flow would leave out today. */
function leftOutOf({ units, heldBack }: PreviewInput, flow: Flow): StartPreview['leftOut'] {
  const rounds = allSteps(flow.steps).filter((step) => step.verb === 'forEach' && step.notBefore)
  const found = rounds.flatMap((step) => {
    if (step.verb !== 'forEach' || !step.notBefore) return []
    const held = heldBack?.get(step.notBefore.form)
    return units.flatMap((unit) => {
      const until = unit.inScope && unit.kind === step.unit ? held?.get(unit.id) : undefined
      return until ? [{ unit, until }] : []
    })
  })
  return [...new Map(found.map((one) => [one.unit.id, one])).values()]
}

/** The run of one member of a round, as if it had begun. */
function childOf(root: Situation, round: ForEachStep, member: string, roll: Roll): Situation {
  const { scheme, flow, file, now } = root
  const { id, reference } = file.run
  const child = { run: `${id}-${member}`, unit: member }
  const people = holderInChild(round, roll, child)
  const { run } = beginChild(
    { id: child.run, scheme, flow, reference, now },
    { parent: id, step: round.id, unit: member, root: id },
    people,
  )
  const unit = roll.units.find((one) => one.id === member)
  return { ...root, file: { run, asks: [], answers: [], people, tasks: [] }, parent: file, unit }
}

function letterOf(input: PreviewInput, ahead: Ahead, situation: Situation, round: Run[]): PreviewLetter {
  const { step, letter } = ahead
  const who = step.verb === 'ask' ? step.of : step.who
  const to = holderIfAny(situation, step)
  const nobody = 'person' in who ? ('not-named' as const) : ('nobody' as const)
  const languages =
    step.verb === 'tell' ? languagesToTell(situation, step, to) : languagesFor(situation, to?.language)
  const ask = step.verb === 'ask' ? askOf(situation, step, to) : undefined
  const rendered = renderLetter({ letter, languages }, step.values ?? {}, {
    situation,
    recipient: to,
    ask,
    link: input.link ?? WITHOUT_LINK,
    ownPage: to && officeAt(situation, to) ? WITHOUT_LINK : undefined,
    round,
    register: input.register,
    units: input.units,
    newest: input.newest,
    page: input.page,
    gap: (placeholder) => `[${placeholder.replaceAll('_', ' ')}: not known yet]`,
  })
  return {
    key: [step.id, situation.file.run.child?.unit].filter(Boolean).join('.'),
    ahead,
    unit: situation.unit,
    to,
    languages,
    ...rendered,
    silent: step.verb === 'ask' && ask ? marksIfKnown(situation, step, ask) : [],
    problem: !to ? nobody : input.isBad(to.email) ? 'bad-address' : undefined,
  }
}

/** The ask as it would be opened today. Its reference is made when it is. */
function askOf(situation: Situation, step: AskStep, holder: Holder | undefined): Ask {
  const sent = today(situation)
  return {
    run: situation.file.run.id,
    step: step.id,
    number: 1,
    state: 'sent',
    holder: holder ?? { as: '', name: '', email: '' },
    form: { id: step.form, version: 1 },
    reference: '[reference number: made when it is sent]',
    ...{ sent, counted: sent, entered: '' },
    ...datesIfKnown(situation, step, sent),
  }
}

/** Dates that a later answer decides are left open. */
function datesIfKnown(situation: Situation, step: AskStep, sent: string): { due: string; closes?: string } {
  try {
    return datesOf(situation, step, sent)
  } catch {
    return { due: undefined as unknown as string }
  }
}

/** Where a later answer decides the dates, nobody knows yet. */
const marksIfKnown = (situation: Situation, step: AskStep, ask: Ask): Mark[] =>
  ask.due === undefined ? [] : marksOf(situation, step, ask).filter((mark) => isToCome(mark, ask))

function holderIfAny(situation: Situation, step: Ahead['step']): Holder | undefined {
  try {
    return holderOf(situation, step.verb === 'ask' ? step.of : step.who)
  } catch (error) {
    if (error instanceof NobodyHolds) return undefined
    throw error
  }
}
