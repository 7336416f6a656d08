import type { Flow } from '../flow.ts'
import { type Form, fieldsOf } from '../form.ts'
import { NO_ANSWER, UNSUBSCRIBED, WITHDRAWN } from '../outcomes.ts'
import type { Scheme } from '../scheme.ts'
import type { AskStep } from '../steps/ask.ts'
import { asksOf } from '../walk.ts'
import { checkUntil } from './close.ts'
import { checkOffered } from './offered.ts'
import { outcomesOfAsk } from './outcomes.ts'
import { oneOf, type Problem } from './problem.ts'
import { checkReference } from './references.ts'

/** An ask has a form and a due date, and says what every outcome that it can have leads to. */
export function checkAsk(scheme: Scheme, flow: Flow, step: AskStep, at: string): Problem[] {
  const form = scheme.forms.find((candidate) => candidate.id === step.form)
  if (!form)
    return [
      {
        at,
        wrong: `there is no form "${step.form}"`,
        remedy: `Use ${oneOf(scheme.forms.map((candidate) => candidate.id))}`,
      },
    ]
  if (!step.clock || step.clock.within === undefined)
    return [
      {
        at,
        wrong: 'the ask has no due date',
        remedy: 'Add clock: { within: N }, N working days after the letter is sent',
      },
    ]
  return [
    ...checkHeardOf(scheme, step, at),
    ...checkFieldNames(form, step, at),
    ...checkOutcomes(scheme, flow, form, step, at),
    ...checkUndo(step, at),
    ...checkOffered(step, at),
    ...checkUntil(flow, step, at),
    ...checkReferences(scheme, flow, step, at),
  ]
}

/** Whoever is asked hears of it, by letter or in the console. */
function checkHeardOf(scheme: Scheme, step: AskStep, at: string): Problem[] {
  const consoles = scheme.offices.filter((office) => office.console).map((office) => office.id)
  if (step.letter || step.offered || ('office' in step.of && consoles.includes(step.of.office))) return []
  return [
    {
      at,
      wrong: 'the ask has no letter, so nobody would hear of it',
      remedy: `Add a letter, or offer it on the person’s own page; only an office that works in the console sees its tasks there: ${oneOf(consoles)}`,
    },
  ]
}

function checkFieldNames(form: Form, step: AskStep, at: string): Problem[] {
  const fields = fieldsOf(form).map((field) => field.id)
  return [
    ...Object.values(step.names ?? {}).flatMap((naming) => Object.values(naming).flat()),
    ...(step.passOn ? [step.passOn.name, step.passOn.email] : []),
  ]
    .filter((field) => !fields.includes(field))
    .map((field) => ({ at, wrong: `${form.id} has no field "${field}"`, remedy: `Use ${oneOf(fields)}` }))
}

/** Routes are of outcomes that there are, and those that no answer brings have a route. */
function checkOutcomes(scheme: Scheme, flow: Flow, form: Form, step: AskStep, at: string): Problem[] {
  const newsletter = scheme.letters.find(({ id }) => id === step.letter)?.kind === 'newsletter'
  const outcomes = [...outcomesOfAsk(flow, form, step), ...(newsletter ? [UNSUBSCRIBED] : [])]
  const unknown = [...Object.keys(step.on ?? {}), ...(step.passOn ? [step.passOn.outcome] : [])]
    .filter((outcome) => !outcomes.includes(outcome))
    .map((outcome) => ({
      at,
      wrong: `"${outcome}" is not an outcome of ${form.id}`,
      remedy: `Use ${oneOf(outcomes)}`,
    }))
  const closes = step.clock.closesOn !== undefined
  const without: [boolean, string, string][] = [
    [closes, NO_ANSWER, 'the ask closes, and nothing says what silence leads to'],
    [
      'person' in step.of,
      WITHDRAWN,
      'the ask is put to a person, and nothing says what their withdrawal leads to',
    ],
    [
      newsletter,
      UNSUBSCRIBED,
      `${step.letter} is a newsletter, and nothing says what follows where somebody has unsubscribed`,
    ],
  ]
  const unsaid = without
    .filter(([can, outcome]) => can && !step.on?.[outcome])
    .map(([, outcome, wrong]) => ({
      at,
      wrong,
      remedy: `Add on: { "${outcome}": [...] }; an empty list goes on with the next step`,
    }))
  return [...unknown, ...unsaid]
}

function checkUndo({ undoFor }: AskStep, at: string): Problem[] {
  if (undoFor === undefined || /^[1-9][0-9]{0,3} minutes$/.test(undoFor)) return []
  return [
    {
      at,
      wrong: `"${undoFor}" is not a time to change an answer`,
      remedy: 'Write it as "15 minutes", from 1 to 9999',
    },
  ]
}

/** What the page shows first and what dates are counted from are known by then. */
function checkReferences(scheme: Scheme, flow: Flow, step: AskStep, at: string): Problem[] {
  const about = (step.about ?? []).map((name) => `answer.${name}.${anyField(scheme, flow, name)}`)
  const from = [...JSON.stringify(step.clock).matchAll(/"from":"([^"]+)"/g)].map(
    ([, reference]) => reference!,
  )
  const shown = Object.entries(step.shows ?? {}).flatMap(([name, fields]) =>
    fields.map((field) => `answer.${name}.${field}`),
  )
  return [...about, ...shown, ...from].flatMap((reference) => checkReference(scheme, flow, reference, at))
}

/** Some field of the form whose answers are known by this name, so that `about` is checked as a reference. */
function anyField(scheme: Scheme, flow: Flow, name: string): string {
  const id =
    name === flow.start.as ? flow.start.form : asksOf(flow).find((ask) => (ask.as ?? ask.id) === name)?.form
  const form = scheme.forms.find((candidate) => candidate.id === id)
  return form ? (fieldsOf(form)[0]?.id ?? '') : ''
}
