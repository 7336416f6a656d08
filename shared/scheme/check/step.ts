import type { Flow } from '../flow.ts'
import type { Scheme } from '../scheme.ts'
import type { Step, Verb } from '../step.ts'
import { allSteps, answeredForms, asksOf, peopleOf, resultsOf } from '../walk.ts'
import type { Who } from '../who.ts'
import { checkAdopt } from './adopt.ts'
import { checkNotBefore } from './after.ts'
import { checkAsides } from './asides.ts'
import { checkAsk } from './ask.ts'
import { checkAsked } from './asked.ts'
import { checkAttendance, checkFields } from './attendance.ts'
import { checkChangeable } from './changeable.ts'
import { checkClose } from './close.ts'
import { checkCorrectable } from './correctable.ts'
import { checkJoinable } from './joinable.ts'
import { isWatch, outcomesToChooseBy } from './outcomes.ts'
import { oneOf, type Problem, SLUG } from './problem.ts'
import { checkReference } from './references.ts'

/**
 * A forEach is also the label of a Map, which AWS cuts at 40; an ending's state is named after both, in the 80 that
 * AWS allows.
 */
const LONGEST_ID: Partial<Record<Verb, number>> = { forEach: 40, finish: 39 }

/** Where a step stands, and how it says that something it names is not there. */
interface Place {
  scheme: Scheme
  flow: Flow
  at: string
  known(kind: string, value: string | undefined, allowed: string[]): Problem[]
}

/** Everything a step names exists, and its id fits where AWS shows it. */
export function checkStep(scheme: Scheme, flow: Flow, step: Step): Problem[] {
  const at = `${flow.id}/${step.id}`
  const known: Place['known'] = (kind, value, allowed) =>
    value === undefined || allowed.includes(value)
      ? []
      : [{ at, wrong: `there is no ${kind} "${value}"`, remedy: `Use ${oneOf(allowed)}` }]
  const check = CHECKS[step.verb] as ((place: Place, step: Step) => Problem[]) | undefined
  return [...checkId(step, at), ...(check?.({ scheme, flow, at, known }, step) ?? [])]
}

function checkId({ verb, id }: Step, at: string): Problem[] {
  const longest = LONGEST_ID[verb] ?? 60
  if (SLUG.test(id) && id.length <= longest) return []
  return [
    {
      at,
      wrong: `"${id}" cannot be a step's id`,
      remedy: `Use small letters, digits and hyphens, at most ${longest}`,
    },
  ]
}

const CHECKS: { [V in Verb]?: (place: Place, step: Extract<Step, { verb: V }>) => Problem[] } = {
  ask: (place, step) => [
    ...checkWho(place, step.of),
    ...place.known('person', step.onlyIf?.person, peopleOf(place.flow)),
    ...checkAsk(place.scheme, place.flow, step, place.at),
    ...checkCorrectable(place.scheme, place.flow, step, place.at),
    ...[step.clock?.escalateTo, step.clock?.phone].flatMap((office) =>
      office === undefined ? [] : checkWho(place, { office }),
    ),
    ...checkAsides(place.scheme, place.flow, step, place.at),
    ...checkChangeable(place.flow, step),
  ],
  tell: (place, step) => [
    ...checkWho(place, step.who),
    ...place.known('answer', step.replyTo, [...answeredForms(place.flow).keys()]),
    ...checkAsides(place.scheme, place.flow, step, place.at),
  ],
  forEach: ({ scheme, flow, at, known }, step) => [
    ...(step.asked ? checkAsked(scheme, flow, step.asked, at) : []),
    ...(step.offices ?? []).flatMap((office) => known('office', office, officesOf(scheme))),
    ...(step.offices
      ? []
      : known(
          'kind of unit',
          step.unit,
          scheme.units.map(({ id }) => id),
        )),
    ...known('role', step.holding, rolesOf(scheme)),
    ...(step.notBefore ? checkNotBefore(scheme, step.notBefore, at) : []),
    ...checkJoinable(flow, step, at),
  ],
  appoint: ({ scheme, flow, known }, step) => [
    ...known('person', step.who, peopleOf(flow)),
    ...known('role', step.role, rolesOf(scheme)),
  ],
  retire: ({ scheme, flow, at, known }, step) => [
    ...known('role', step.role, rolesOf(scheme)),
    ...[step.on, step.reason].flatMap((reference) =>
      reference === undefined ? [] : checkReference(scheme, flow, reference, at),
    ),
  ],
  missed: ({ scheme, flow, at, known }, step) => [
    ...known('role', step.role, rolesOf(scheme)),
    ...checkFields(scheme, [{ id: step.form, field: step.came }], at),
    ...known('ask', step.ask, asked(flow)),
  ],
  publish: ({ flow, known }, step) => known('name of answers', step.answers, [...answeredForms(flow).keys()]),
  wait: ({ scheme, flow, at }, step) => checkReference(scheme, flow, step.until.from, at),
  close: ({ flow, at, known }, step) => [
    ...known('ask', step.ask, asked(flow)),
    ...checkClose(flow, step, at),
  ],
  adopt: ({ scheme, flow, at }, step) => checkAdopt(scheme, flow, step, at),
  count: ({ flow, known }, step) => known('ask', step.ask, asked(flow)),
  tally: ({ scheme, flow, at, known }, step) => {
    const rounds = allSteps(flow.steps).flatMap((one) => (one.verb === 'forEach' ? [one.id] : []))
    const outcomes = isWatch(step) ? outcomesToChooseBy(scheme, flow, step.ask) : undefined
    return [
      ...known('ask', step.ask, asked(flow)),
      ...known('round', step.round, rounds),
      ...checkAttendance(scheme, flow, step, at),
      ...(outcomes ? known(`outcome of ${step.ask}`, step.rule.outcome, outcomes) : []),
    ]
  },
  choose: ({ scheme, flow, at, known }, step) => {
    const outcomes = outcomesToChooseBy(scheme, flow, step.by)
    const unknown = outcomes ? Object.keys(step.on).filter((outcome) => !outcomes.includes(outcome)) : []
    return [
      ...known('ask', step.by, [...asked(flow), ...resultsOf(flow), flow.start.as]),
      ...unknown.map((outcome) => ({
        at,
        wrong: `"${outcome}" is not an outcome of ${step.by}`,
        remedy: `Use ${oneOf(outcomes ?? [])}`,
      })),
    ]
  },
}

const officesOf = ({ offices }: Scheme): string[] => offices.map(({ id }) => id)
const rolesOf = ({ register }: Scheme): string[] => register.map(({ id }) => id)
const asked = (flow: Flow): string[] => asksOf(flow).map(({ id }) => id)

function checkWho({ scheme, flow, known }: Place, who: Who): Problem[] {
  if ('member' in who) return []
  return 'office' in who
    ? known('office', who.office, officesOf(scheme))
    : known('person', who.person, peopleOf(flow))
}
