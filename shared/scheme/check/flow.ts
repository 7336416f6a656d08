import { type Form, fieldsOf, outcomesOf } from '../form.ts'
import {
  CAME,
  DECIDED,
  ENOUGH,
  MISSED,
  MOVED,
  NO_ANSWER,
  NO_QUORUM,
  NOT_CARRIED,
  RECUSED,
  RETIRED,
  SKIPPED,
  TOO_FEW,
  UNDELIVERABLE,
  UNSUBSCRIBED,
  VACANT,
  WITHDRAWN,
} from '../outcomes.ts'
import type { Flow, Scheme } from '../scheme.ts'
import type { Step } from '../step.ts'
import type { AskStep } from '../steps/ask.ts'
import type { TallyStep } from '../steps/decide.ts'
import { allSteps, answeredForms, asksOf, peopleOf, resultsOf } from '../walk.ts'
import type { Who } from '../who.ts'
import { checkNotBefore } from './after.ts'
import { checkAsides, checkMoving } from './asides.ts'
import { checkChangeable } from './changeable.ts'
import { checkFieldsOf } from './fields.ts'
import type { Problem } from './problem.ts'
import { oneOf, repeated, SLUG } from './problem.ts'
import { checkReference } from './references.ts'
import { checkStart } from './start.ts'

/** Every step of a flow names things that exist. What leads where is `routes.ts`. */
export function checkFlow(scheme: Scheme, flow: Flow): Problem[] {
  const steps = allSteps(flow.steps)
  const named = steps.filter((step) => step.verb !== 'goTo' && step.verb !== 'finish')
  const problems: Problem[] = repeated(named.map((step) => step.id)).map((id) => ({
    at: `${flow.id}/${id}`,
    wrong: `two steps are called "${id}"`,
    remedy: 'Give each step an id of its own: it is also its state, its log field and its address',
  }))
  problems.push(...checkStart(scheme, flow))
  return [
    ...problems,
    ...steps.flatMap((step) => checkStep(scheme, flow, step)),
    ...checkMoving(scheme, flow),
    ...checkFieldsOf(scheme, flow),
  ]
}

/** Who stands in for an office of the scheme is another office of the scheme, and the contact is one too. */
export function checkOffices({ offices, contact }: Scheme): Problem[] {
  const whole = offices.filter(({ of }) => of === 'scheme').map(({ id }) => id)
  const unknown = contact !== undefined && !whole.includes(contact)
  return [
    ...(unknown
      ? [{ at: 'contact', wrong: `"${contact}" is no office of the scheme`, remedy: `Use ${oneOf(whole)}` }]
      : []),
    ...checkStandIns(offices, whole),
  ]
}

function checkStandIns(offices: Scheme['offices'], whole: string[]): Problem[] {
  return offices.flatMap(({ id, standIn }) => {
    if (standIn === undefined) return []
    const others = whole.filter((one) => one !== id)
    if (others.includes(standIn)) return []
    return [
      { at: `offices/${id}`, wrong: `"${standIn}" cannot stand in for it`, remedy: `Use ${oneOf(others)}` },
    ]
  })
}

/**
 * A forEach is also the label of a Map, which AWS cuts at 40; an ending's state is named after both, in the 80 that
 * AWS allows.
 */
const LONGEST_ID: Partial<Record<Step['verb'], number>> = { forEach: 40, finish: 39 }

function checkStep(scheme: Scheme, flow: Flow, step: Step): Problem[] {
  const at = `${flow.id}/${step.id}`
  const problems: Problem[] = []
  const longest = LONGEST_ID[step.verb] ?? 60
  if (!SLUG.test(step.id) || step.id.length > longest)
    problems.push({
      at,
      wrong: `"${step.id}" cannot be a step's id`,
      remedy: `Use small letters, digits and hyphens, at most ${longest}`,
    })
  const missing = (kind: string, value: string, allowed: string[]) => {
    if (!allowed.includes(value))
      problems.push({ at, wrong: `there is no ${kind} "${value}"`, remedy: `Use ${oneOf(allowed)}` })
  }
  const people = () => peopleOf(flow)
  const offices = scheme.offices.map((office) => office.id)
  const checkWho = (who: Who) =>
    'member' in who
      ? undefined
      : 'office' in who
        ? missing('office', who.office, offices)
        : missing('person', who.person, people())

  if (step.verb === 'ask') {
    checkWho(step.of)
    if (step.onlyIf) missing('person', step.onlyIf.person, people())
    problems.push(...checkAsk(scheme, flow, step, at))
    for (const office of [step.clock?.escalateTo, step.clock?.phone])
      if (office !== undefined) checkWho({ office })
  }
  if (step.verb === 'tell') checkWho(step.who)
  if (step.verb === 'ask' || step.verb === 'tell') problems.push(...checkAsides(scheme, flow, step, at))
  if (step.verb === 'ask') problems.push(...checkChangeable(flow, step))
  const roles = scheme.register.map((role) => role.id)
  if (step.verb === 'forEach') {
    for (const office of step.offices ?? []) missing('office', office, offices)
    if (!step.offices)
      missing(
        'kind of unit',
        step.unit,
        scheme.units.map((unit) => unit.id),
      )
    if (step.holding !== undefined) missing('role', step.holding, roles)
    if (step.notBefore) problems.push(...checkNotBefore(scheme, step.notBefore, at))
  }
  if (step.verb === 'appoint') missing('person', step.who, people())
  if (step.verb === 'appoint' || step.verb === 'retire' || step.verb === 'missed')
    missing('role', step.role, roles)
  if (step.verb === 'missed') problems.push(...checkFields(scheme, [{ id: step.form, field: step.came }], at))
  if (step.verb === 'retire')
    for (const reference of [step.on, step.reason])
      if (reference !== undefined) problems.push(...checkReference(scheme, flow, reference, at))
  if (step.verb === 'publish') missing('name of answers', step.answers, [...answeredForms(flow).keys()])
  if (step.verb === 'wait') problems.push(...checkReference(scheme, flow, step.until.from, at))
  const asked = asksOf(flow).map((ask) => ask.id)
  if (['close', 'tally', 'count', 'missed'].includes(step.verb) && 'ask' in step)
    missing('ask', step.ask, asked)
  if (step.verb === 'tally') {
    const rounds = steps(flow).flatMap((one) => (one.verb === 'forEach' ? [one.id] : []))
    missing('round', step.round, rounds)
    const outcomes = outcomesToChooseBy(scheme, flow, step.ask)
    problems.push(...checkAttendance(scheme, flow, step, at))
    if (isWatch(step) && outcomes) missing(`outcome of ${step.ask}`, step.rule.outcome, outcomes)
  }
  if (step.verb === 'choose') missing('ask', step.by, [...asked, ...resultsOf(flow), flow.start.as])
  if (step.verb === 'choose') {
    const outcomes = outcomesToChooseBy(scheme, flow, step.by)
    for (const outcome of outcomes ? Object.keys(step.on) : [])
      if (!outcomes?.includes(outcome))
        problems.push({
          at,
          wrong: `"${outcome}" is not an outcome of ${step.by}`,
          remedy: `Use ${oneOf(outcomes ?? [])}`,
        })
  }
  return problems
}

/** What counts towards a quorum besides answers is recorded by forms and fields that there are. */
function checkAttendance(scheme: Scheme, flow: Flow, { rule }: TallyStep, at: string): Problem[] {
  if (!rule.tookPart) return []
  const { form, came, held, on } = rule.tookPart
  const fields = [
    { id: form, field: came },
    { id: held.form, field: held.date },
  ]
  return [...checkFields(scheme, fields, at), ...checkReference(scheme, flow, on, at)]
}

const checkFields = (scheme: Scheme, fields: { id: string; field: string }[], at: string): Problem[] =>
  fields.flatMap(({ id, field }) => {
    const found = scheme.forms.find((candidate) => candidate.id === id)
    const known = found ? fieldsOf(found).map((one) => one.id) : scheme.forms.map((one) => one.id)
    const name = found ? field : id
    if (known.includes(name)) return []
    const wrong = found ? `${id} has no field "${field}"` : `there is no form "${id}"`
    return [{ at, wrong, remedy: `Use ${oneOf(known)}` }]
  })

const steps = (flow: Flow): Step[] => allSteps(flow.steps)
const isWatch = ({ rule }: TallyStep): boolean =>
  typeof rule.carriedBy === 'object' && 'share' in rule.carriedBy

/** What the start or an ask can have come to; undefined when there is no such ask or form, which is said elsewhere. */
function outcomesToChooseBy(scheme: Scheme, flow: Flow, by: string): string[] | undefined {
  const result = allSteps(flow.steps).find((step) => step.id === by)
  if (result?.verb === 'tally') return [result.rule.outcome, NOT_CARRIED, NO_QUORUM]
  if (result?.verb === 'count') return [ENOUGH, TOO_FEW]
  if (result?.verb === 'missed') return [MISSED, CAME]
  if (result?.verb === 'retire') return [RETIRED, MOVED, VACANT]
  const step = asksOf(flow).find((ask) => ask.id === by)
  const form = scheme.forms.find((candidate) => candidate.id === (step?.form ?? flow.start.form))
  if (!form || (!step && by !== flow.start.as)) return undefined
  return step ? outcomesOfAsk(flow, form, step) : outcomesOf(form)
}

const outcomesOfAsk = (flow: Flow, form: Form, step: AskStep): string[] => [
  ...outcomesOf(form),
  NO_ANSWER,
  UNDELIVERABLE,
  ...(step.mayStepAside ? [DECIDED, RECUSED] : []),
  ...(flow.start.lapsed?.until === step.id ? [DECIDED] : []),
  ...(step.onlyIf ? [SKIPPED] : []),
  ...('person' in step.of ? [WITHDRAWN] : []),
]

function checkAsk(scheme: Scheme, flow: Flow, step: AskStep, at: string): Problem[] {
  const form = scheme.forms.find((candidate) => candidate.id === step.form)
  if (!form)
    return [
      {
        at,
        wrong: `there is no form "${step.form}"`,
        remedy: `Use ${oneOf(scheme.forms.map((candidate) => candidate.id))}`,
      },
    ]
  const problems: Problem[] = []
  if (!step.clock || step.clock.within === undefined)
    return [
      {
        at,
        wrong: 'the ask has no due date',
        remedy: 'Add clock: { within: N }, N working days after the letter is sent',
      },
    ]
  const consoles = scheme.offices.filter((office) => office.console).map((office) => office.id)
  if (!step.letter && !('office' in step.of && consoles.includes(step.of.office)))
    problems.push({
      at,
      wrong: 'the ask has no letter, so nobody would hear of it',
      remedy: `Add a letter; only an office that works in the console sees its tasks there: ${oneOf(consoles)}`,
    })
  const fields = fieldsOf(form).map((field) => field.id)
  for (const field of [
    ...Object.values(step.names ?? {}).flatMap((naming) => Object.values(naming).flat()),
    ...(step.passOn ? [step.passOn.name, step.passOn.email] : []),
  ])
    if (!fields.includes(field))
      problems.push({ at, wrong: `${form.id} has no field "${field}"`, remedy: `Use ${oneOf(fields)}` })
  const newsletter = scheme.letters.find(({ id }) => id === step.letter)?.kind === 'newsletter'
  const outcomes = [...outcomesOfAsk(flow, form, step), ...(newsletter ? [UNSUBSCRIBED] : [])]
  for (const outcome of [...Object.keys(step.on ?? {}), ...(step.passOn ? [step.passOn.outcome] : [])])
    if (!outcomes.includes(outcome))
      problems.push({
        at,
        wrong: `"${outcome}" is not an outcome of ${form.id}`,
        remedy: `Use ${oneOf(outcomes)}`,
      })
  if (step.clock.closesOn !== undefined && !step.on?.[NO_ANSWER])
    problems.push({
      at,
      wrong: 'the ask closes, and nothing says what silence leads to',
      remedy: `Add on: { "${NO_ANSWER}": [...] }; an empty list goes on with the next step`,
    })
  if (step.undoFor !== undefined && !/^[1-9][0-9]{0,3} minutes$/.test(step.undoFor))
    problems.push({
      at,
      wrong: `"${step.undoFor}" is not a time to change an answer`,
      remedy: 'Write it as "15 minutes", from 1 to 9999',
    })
  if ('person' in step.of && !step.on?.[WITHDRAWN])
    problems.push({
      at,
      wrong: 'the ask is put to a person, and nothing says what their withdrawal leads to',
      remedy: `Add on: { "${WITHDRAWN}": [...] }; an empty list goes on with the next step`,
    })
  if (newsletter && !step.on?.[UNSUBSCRIBED])
    problems.push({
      at,
      wrong: `${step.letter} is a newsletter, and nothing says what follows where somebody has unsubscribed`,
      remedy: `Add on: { "${UNSUBSCRIBED}": [...] }; an empty list goes on with the next step`,
    })
  for (const about of step.about ?? [])
    problems.push(...checkReference(scheme, flow, `answer.${about}.${anyField(scheme, flow, about)}`, at))
  for (const from of JSON.stringify(step.clock).matchAll(/"from":"([^"]+)"/g))
    problems.push(...checkReference(scheme, flow, from[1]!, at))
  return problems
}

/** Some field of the form whose answers are known by this name, so that `about` is checked as a reference. */
function anyField(scheme: Scheme, flow: Flow, name: string): string {
  const id =
    name === flow.start.as ? flow.start.form : asksOf(flow).find((ask) => (ask.as ?? ask.id) === name)?.form
  const form = scheme.forms.find((candidate) => candidate.id === id)
  return form ? (fieldsOf(form)[0]?.id ?? '') : ''
}
