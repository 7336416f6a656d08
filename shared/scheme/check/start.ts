import type { Flow } from '../flow.ts'
import type { Scheme } from '../scheme.ts'
import type { Start } from '../start.ts'
import { answersAs, asksOf, publishedIn } from '../walk.ts'
import { checkAfter } from './after.ts'
import { checkAlsoBy, checkGiven, checkWords } from './also-by.ts'
import { checkLapsed } from './lapsed.ts'
import type { Problem } from './problem.ts'
import { oneOf } from './problem.ts'

/** A flow can be started, by something that exists. */
export function checkStart(scheme: Scheme, flow: Flow): Problem[] {
  const at = `${flow.id}/start`
  const { form, dated, by, holding, every, month, ending, after, lapsed, about, carry, whenPublished } =
    flow.start
  const named = (kind: string, value: string | undefined, allowed: string[]): Problem[] =>
    value === undefined || allowed.includes(value)
      ? []
      : [{ at, wrong: `there is no ${kind} "${value}"`, remedy: `Use ${oneOf(allowed)}` }]
  const roles = scheme.register.map((role) => role.id)
  const problems = [
    ...named(
      'form',
      form,
      scheme.forms.map((one) => one.id),
    ),
    ...named(
      'office',
      by,
      scheme.offices.map((office) => office.id),
    ),
    ...named('date in its form', dated, datesOf(scheme, form)),
    ...named('role', holding, roles),
    ...named('role', ending?.role, roles),
    ...named('document', whenPublished, publishedIn(scheme)),
    ...named(
      'kind of unit',
      about,
      scheme.units.map((unit) => unit.id),
    ),
  ]
  const people = by !== undefined || holding !== undefined
  problems.push(...checkAfter(scheme, flow))
  problems.push(...checkAlsoBy(scheme, flow), ...checkGiven(scheme, flow), ...checkWords(flow))
  problems.push(...checkLapsed(scheme, flow))
  const months = every === 'half-year' ? 6 : every === 'quarter' ? 3 : 0
  if (month !== undefined && !(Number.isInteger(month) && month >= 1 && month <= months))
    problems.push({
      at,
      wrong: every
        ? `a ${every} has no month ${month}`
        : 'a month is said, and the calendar does not start the flow',
      remedy: every ? `Use 1 to ${months}` : 'Add every, or take month out',
    })
  if (carry) problems.push(...checkCarry(scheme, flow, carry))
  if (people && form === undefined)
    problems.push({
      at,
      wrong: 'somebody starts it, and there is no form to start it with',
      remedy: 'Add form',
    })
  if (!people && [every, ending, after, lapsed].every((one) => one === undefined))
    problems.push({
      at,
      wrong: 'nothing starts it',
      remedy: 'Add by, holding, every, ending, after or lapsed',
    })
  if (whenPublished !== undefined && (holding === undefined || by !== undefined))
    problems.push({
      at,
      wrong: 'whenPublished holds back starts on a person’s own page only',
      remedy: 'Give the start holding and no by, or take whenPublished out',
    })
  if (holding !== undefined && by !== undefined && about === undefined)
    problems.push({
      at,
      wrong: `in the console nobody knows which ${holding} it is about`,
      remedy: 'Add about: the kind of unit',
    })
  return problems
}

const datesOf = (scheme: Scheme, form: string | undefined): string[] =>
  (scheme.forms.find(({ id }) => id === form)?.pages ?? [])
    .flatMap(({ fields }) => fields)
    .filter(({ type }) => type === 'date')
    .map(({ id }) => id)

/** What is carried was answered in a flow that the calendar starts too, so that its run of the period before is known. */
function checkCarry(scheme: Scheme, flow: Flow, carry: NonNullable<Start['carry']>): Problem[] {
  const at = `${flow.id}/start/carry`
  const periodic = scheme.flows.filter(({ start }) => start.every)
  const from = periodic.find(({ id }) => id === carry.flow)
  const flows = periodic.map(({ id }) => id)
  if (!flow.start.every) return [{ at, wrong: 'the calendar does not start the flow', remedy: 'Add every' }]
  if (!from) return [{ at, wrong: `"${carry.flow}" is no flow with every`, remedy: `Use ${oneOf(flows)}` }]
  const answered = new Set(asksOf(from).map((ask) => `${answersAs(ask)} (${ask.form})`))
  if (answered.has(`${carry.as} (${carry.form})`)) return []
  return [
    { at, wrong: `${from.id} has no answers ${carry.as} (${carry.form})`, remedy: `Use ${oneOf(answered)}` },
  ]
}
