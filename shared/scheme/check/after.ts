import type { Flow } from '../flow.ts'
import { fieldsOf } from '../form.ts'
import type { Scheme } from '../scheme.ts'
import type { After } from '../start.ts'
import { allSteps, stepsOfScope } from '../walk.ts'
import type { NotBefore } from '../who.ts'
import type { Problem } from './problem.ts'
import { oneOf } from './problem.ts'

/** What a start follows can happen: a flow about units, a round of it, and an outcome that it ends with. */
export function checkAfter(scheme: Scheme, { id, start }: Flow): Problem[] {
  const at = `${id}/start/after`
  const { after } = start
  if (!after) return []
  const roles = scheme.register.map((role) => role.id)
  return [
    ...after.ends.flatMap((end) => checkEnd(scheme, end, at)),
    ...unless(roles.includes(after.vacant), at, `there is no role "${after.vacant}"`, `Use ${oneOf(roles)}`),
    ...unless(
      Number.isSafeInteger(after.workingDays) && after.workingDays >= 1,
      at,
      `${after.workingDays} is no number of working days`,
      'Use a whole number from 1',
    ),
    ...(after.notBefore ? checkNotBefore(scheme, after.notBefore, at) : []),
  ]
}

/** The date before which a unit wants not to be asked is one that a form asks for. */
export function checkNotBefore(scheme: Scheme, { form, field }: NotBefore, at: string): Problem[] {
  const found = scheme.forms.find(({ id }) => id === form)
  const forms = scheme.forms.map(({ id }) => id)
  if (!found) return [{ at, wrong: `there is no form "${form}"`, remedy: `Use ${oneOf(forms)}` }]
  const dates = fieldsOf(found).flatMap(({ id, type }) => (type === 'date' ? [id] : []))
  return unless(dates.includes(field), at, `${form} asks for no date "${field}"`, `Use ${oneOf(dates)}`)
}

function checkEnd(scheme: Scheme, end: After['ends'][number], at: string): Problem[] {
  const flows = scheme.flows.map((flow) => flow.id)
  const flow = scheme.flows.find((one) => one.id === end.flow)
  if (!flow) return [{ at, wrong: `there is no flow "${end.flow}"`, remedy: `Use ${oneOf(flows)}` }]
  const rounds = allSteps(flow.steps).filter((step) => step.verb === 'forEach' && !step.offices)
  const round = rounds.find((step) => step.id === end.round)
  const known = rounds.map((step) => step.id)
  if (end.round === undefined && !isAboutUnit(flow))
    return [
      {
        at,
        wrong: `runs of ${flow.id} are about no unit`,
        remedy: `Name one of its rounds: ${oneOf(known)}`,
      },
    ]
  if (end.round !== undefined && round?.verb !== 'forEach')
    return [{ at, wrong: `${flow.id} has no round "${end.round}"`, remedy: `Use ${oneOf(known)}` }]
  const steps = stepsOfScope(round?.verb === 'forEach' ? round.steps : flow.steps)
  const outcomes = new Set(steps.flatMap((step) => (step.verb === 'finish' ? [step.outcome] : [])))
  return unless(
    outcomes.has(end.outcome),
    at,
    `"${end.outcome}" is no end of ${end.round ?? flow.id}`,
    `Use ${oneOf(outcomes)}`,
  )
}

/** Whether the runs of a flow are about a unit each. */
export const isAboutUnit = ({ start }: Flow): boolean =>
  [start.about, start.holding, start.ending, start.after].some((one) => one !== undefined)

const unless = (right: boolean, at: string, wrong: string, remedy: string): Problem[] =>
  right ? [] : [{ at, wrong, remedy }]
