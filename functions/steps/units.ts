import { londonDate } from '../../shared/calendar/london.ts'
import { cameTo } from '../../shared/run/came-to.ts'
import { listVoters } from '../../shared/run/count-votes.ts'
import { heldBack } from '../../shared/run/held-back.ts'
import { leaveOut } from '../../shared/run/leave-out.ts'
import { membersOf } from '../../shared/run/members.ts'
import { relying } from '../../shared/run/relying.ts'
import { membersAsked, roundAsking, sinceMoved } from '../../shared/run/round-list.ts'
import { type Situation, stored, today, unitOf } from '../../shared/run/situation.ts'
import { visitOf } from '../../shared/run/visit.ts'
import type { ForEachStep } from '../../shared/scheme/steps/branch.ts'
import type { TallyStep } from '../../shared/scheme/steps/decide.ts'
import type { Unit } from '../../shared/scheme/unit.ts'
import { allSteps, stepOf } from '../../shared/scheme/walk.ts'
import { changeRun } from '../change.ts'
import { quietly } from '../quietly.ts'
import { readSituation } from '../situation.ts'
import type { StepEvent } from './event.ts'
import { type Basics, basics } from './wiring.ts'

/**
 * Lists the units, or offices, that a forEach works for, each with the id of its child run. The ids are made of the
 * parent, the entry of the state and the unit, so that the same entry always begins the same child runs.
 * The directory is the truth; it starts with the units that the scheme brings. A ballot of the round learns how many are
 * asked.
 */
export const handle = (deps: Basics) => async (event: StepEvent) => {
  const { scheme, flow, file, now } = await readSituation(deps, event.run)
  const step = stepOf(flow, event.step) as ForEachStep
  const brought = scheme.units.find((kind) => kind.id === step.unit)?.members ?? []
  await deps.store.seedUnits(
    scheme.id,
    brought.map((unit) => ({ ...unit, kind: step.unit })),
  )
  const units = await deps.store.units(scheme.id)
  const members = membersOf(step, {
    scheme,
    units,
    heldBack: await leftOut(deps, event, step, units),
    relying: await whoRelies(deps, event, step),
    register: step.holding ? await deps.store.register(scheme.id) : [],
    today: londonDate(now),
    own: unitOf(file.run),
  })
  const tally = allSteps(flow.steps).find((one) => one.verb === 'tally' && one.round === step.id)
  if (tally?.verb === 'tally')
    await changeRun(deps, event.run, async (situation) => {
      const came = (await whoCame(deps, situation, { tally, step })).filter((unit) => members.includes(unit))
      return {
        change: listVoters(situation, tally, { listed: event.entered, asked: members.length, came }),
      }
    })
  deps.log.info('step.done', { run: event.run, step: event.step, units: members.length })
  return {
    children: members.map((unit) => ({ unit, run: `${event.run}-${visitOf(event.entered)}-${unit}` })),
  }
}

/** The units that this entry of the round leaves out, because they asked not to be asked yet. */
async function leftOut(deps: Basics, { run, entered }: StepEvent, step: ForEachStep, units: Unit[]) {
  const { notBefore } = step
  if (!notBefore) return []
  const { left } = await changeRun(deps, run, async (situation) => {
    const answers = await deps.store.everyAnswerTo(situation.scheme.id, notBefore.form)
    const held = heldBack(answers, notBefore.field, today(situation))
    const asked = units.filter(({ id, inScope, kind }) => inScope && kind === step.unit && held.has(id))
    return leaveOut(situation, step, { entered, units: new Map(asked.map(({ id }) => [id, held.get(id)!])) })
  })
  return left
}

/** The units that may rely on what an earlier round of the run asked them, where the step goes by that. */
async function whoRelies({ store, now }: Basics, { run }: StepEvent, { asked }: ForEachStep) {
  if (!asked) return undefined
  const { flow, file } = await readSituation({ store, now }, run)
  const round = roundAsking(flow, `round.${asked.ask}`)
  const members = membersAsked(sinceMoved(await store.children(run, round?.id), file), round)
  const files = await Promise.all(members.map(({ id }) => store.file(id)))
  return relying(
    asked,
    files.filter((file) => file !== undefined),
  )
}

/** The units that took part in what a ballot counts before they are asked. */
async function whoCame(
  { store }: Basics,
  situation: Situation,
  { tally, step }: { tally: TallyStep; step: ForEachStep },
): Promise<string[]> {
  const { tookPart } = tally.rule
  const date = tookPart && stored(situation, tookPart.on)
  if (!tookPart || !date) return []
  const { id } = situation.scheme
  const [attendances, sessions, register] = await Promise.all([
    store.answersTo(id, tookPart.form),
    store.answersTo(id, tookPart.held.form),
    store.register(id),
  ])
  const role = step.holding === undefined ? undefined : { id: step.holding, today: today(situation) }
  return cameTo(tookPart, {
    ...{ date, attendances: attendances.answers, sessions: sessions.answers },
    ...{ role, register },
  })
}

export const handler = quietly(handle(basics()))
