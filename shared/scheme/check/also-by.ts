import type { Flow } from '../flow.ts'
import { type Form, fieldsOf } from '../form.ts'
import { placeholdersIn } from '../letter.ts'
import type { Scheme } from '../scheme.ts'
import { allSteps } from '../walk.ts'
import { lettersOf, OWN_PAGE, pageOf } from './letters.ts'
import { oneOf, type Problem } from './problem.ts'

/**
 * Offices that start a flow on their own page are of a unit, know whom and which unit it is about, and have a letter
 * that leads them there.
 */
export function checkAlsoBy(scheme: Scheme, flow: Flow): Problem[] {
  const { alsoBy = [], holding, about } = flow.start
  if (alsoBy.length === 0) return []
  const at = `${flow.id}/start/alsoBy`
  const ofUnits = scheme.offices.filter(({ of }) => of === 'unit').map(({ id }) => id)
  const unknown = alsoBy.filter((office) => !ofUnits.includes(office))
  const lost = alsoBy.filter((office) => ofUnits.includes(office) && !hasLetter(scheme, office))
  return [
    ...unknown.map((office) => ({
      at,
      wrong: `"${office}" is no office of a unit, and has no page of its own`,
      remedy: `Use ${oneOf(ofUnits)}`,
    })),
    ...(holding === undefined
      ? [{ at, wrong: 'nobody is said for whom it is started', remedy: 'Add holding: the role' }]
      : []),
    ...(about === undefined
      ? [
          {
            at,
            wrong: 'no kind of unit is said whose offices those are',
            remedy: 'Add about: the kind of unit',
          },
        ]
      : []),
    ...lost.map((office) => ({
      at,
      wrong: `no letter to the ${office} says where its page is`,
      remedy: `Fill a placeholder of a letter to it from ${OWN_PAGE}`,
    })),
  ]
}

/** Whether some letter to the office brings the link to its page. */
const hasLetter = (scheme: Scheme, office: string): boolean =>
  scheme.flows
    .flatMap(({ steps }) => allSteps(steps))
    .filter((step) => step.verb === 'ask' || step.verb === 'tell')
    .some((step) =>
      lettersOf(step).some((id) => {
        const reader = pageOf(scheme, step, id)
        const body = scheme.letters.find((letter) => letter.id === id)?.texts.en?.body ?? ''
        return (
          reader.of === 'office' &&
          reader.office === office &&
          placeholdersIn(body).values.some(
            (name) => (step.values?.[name] ?? scheme.values[name]) === OWN_PAGE,
          )
        )
      }),
    )

/** Words for a page are for the page of somebody who starts it there. */
export function checkWords({ id, start: { words = {}, holding, alsoBy = [] } }: Flow): Problem[] {
  const starters = [...(holding === undefined ? [] : [holding]), ...alsoBy]
  return strangers(words, starters, `${id}/start/words`)
}

const strangers = (by: Record<string, unknown>, starters: string[], at: string): Problem[] =>
  Object.keys(by)
    .filter((starter) => !starters.includes(starter))
    .map((starter) => ({
      at,
      wrong: `"${starter}" starts it on no page of its own`,
      remedy: `Use ${oneOf(starters)}`,
    }))

/** What goes without saying is an answer to the form, of somebody who starts it on a page of their own. */
export function checkGiven(scheme: Scheme, flow: Flow): Problem[] {
  const { given = {}, holding, alsoBy = [], form: id } = flow.start
  const at = `${flow.id}/start/given`
  const form = scheme.forms.find((one) => one.id === id)
  const starters = [...(holding === undefined ? [] : [holding]), ...alsoBy]
  return Object.entries(given).flatMap(([starter, answers]) => [
    ...strangers({ [starter]: answers }, starters, at),
    ...Object.entries(answers).flatMap(([field, value]) => (form ? checkAnswer(form, field, value, at) : [])),
  ])
}

function checkAnswer(form: Form, id: string, value: string, at: string): Problem[] {
  const fields = fieldsOf(form)
  const chosen = fields.filter((field) => field.type === 'radios')
  const field = chosen.find((one) => one.id === id)
  const ids = chosen.map((one) => one.id)
  if (!field) return [{ at, wrong: `${form.id} has no radios "${id}"`, remedy: `Use ${oneOf(ids)}` }]
  const values = field.options.map((option) => option.value)
  if (!values.includes(value))
    return [{ at, wrong: `"${value}" is not an answer to ${id}`, remedy: `Use ${oneOf(values)}` }]
  const depends = fields.find(({ when }) => when?.field === id)
  if (!depends) return []
  return [
    {
      at,
      wrong: `whether ${depends.id} is asked hangs on ${id}, which would not be asked`,
      remedy: `Take ${id} out of given`,
    },
  ]
}
