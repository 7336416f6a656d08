import type { Flow } from '../flow.ts'
import { fieldsOf } from '../form.ts'
import type { Scheme } from '../scheme.ts'
import type { AskStep, TaskAfter } from '../steps/ask.ts'
import type { AnswerList, TellStep } from '../steps/tell.ts'
import { allSteps, answeredForms } from '../walk.ts'
import type { Problem } from './problem.ts'
import { oneOf } from './problem.ts'
import { checkReference } from './references.ts'

/** What goes along with an ask or a letter names what exists: calendar files, and tasks that an answer opens. */
export function checkAsides(scheme: Scheme, flow: Flow, step: AskStep | TellStep, at: string): Problem[] {
  const tasks = step.verb === 'ask' ? [...checkTasks(scheme, step, at), ...checkInstead(flow, step, at)] : []
  if (step.verb === 'tell' && step.list) tasks.push(...checkList(scheme, flow, step.list, at))
  const { calendar } = step
  if (!calendar) return tasks
  const without: Problem[] = step.letter
    ? []
    : [{ at, wrong: 'there is no letter that the calendar file could go with', remedy: 'Add a letter' }]
  const { title, date, start, end = [], places } = calendar
  const fields = [title, date, start, end, places].flat()
  const named = fields.flatMap((field) => checkReference(scheme, flow, `answer.${calendar.of}.${field}`, at))
  return [...tasks, ...without, ...named]
}

/** A list shows answers to an ask of a round, in fields that say nothing of whoever answered. */
function checkList(scheme: Scheme, flow: Flow, { ask: id, fields }: AnswerList, at: string): Problem[] {
  const rounds = allSteps(flow.steps).filter((step) => step.verb === 'forEach')
  const asks = rounds.flatMap(({ steps }) => allSteps(steps)).filter((step) => step.verb === 'ask')
  const ask = asks.find((one) => one.id === id)
  if (!ask) return [{ at, wrong: `no round asks "${id}"`, remedy: `Use ${oneOf(asks.map((one) => one.id))}` }]
  const form = scheme.forms.find((one) => one.id === ask.form)
  const known = form ? fieldsOf(form).filter((field) => !field.personal && field.type !== 'shown') : []
  const ids = known.map((field) => field.id)
  return [
    ...fields
      .filter((field) => !ids.includes(field))
      .map((field) => ({
        at,
        wrong: `the list shows "${field}" of ${ask.form}, which is no field of it or says something of a person`,
        remedy: `Use ${oneOf(ids)}`,
      })),
    ...(form?.withheld
      ? [
          {
            at,
            wrong: `answers to ${ask.form} can be withheld`,
            remedy: 'List answers that are meant to be told',
          },
        ]
      : []),
  ]
}

/** A date is moved by a form, in answers of the flow, while one of its asks is open; and its letter tells of a move. */
export function checkMoving(scheme: Scheme, flow: Flow): Problem[] {
  const at = `${flow.id}/moving`
  const asks = allSteps(flow.steps).filter((step) => step.verb === 'ask')
  if (!flow.moving)
    return asks
      .filter(({ letterWhenMoved, noticeWhenMoved }) => letterWhenMoved ?? noticeWhenMoved)
      .map(({ id }) => ({ at, wrong: `"${id}" tells of a move, and nothing can move`, remedy: 'Add moving' }))
  const { form, as, until } = flow.moving
  const known = (what: string, id: string, ids: string[]): Problem[] =>
    ids.includes(id) ? [] : [{ at, wrong: `there is no ${what} "${id}"`, remedy: `Use ${oneOf(ids)}` }]
  return [
    ...known(
      'form',
      form,
      scheme.forms.map(({ id }) => id),
    ),
    ...known('name of answers', as, [...answeredForms(flow).keys()]),
    ...known(
      'ask',
      until,
      asks.map(({ id }) => id),
    ),
  ]
}

/** A letter that takes the place of another one goes by answers that the flow has. */
function checkInstead(flow: Flow, step: AskStep, at: string): Problem[] {
  const { letter, letterOnceChanged: changed, letterWithout: without } = step
  const known = [...answeredForms(flow).keys()]
  const adopted = allSteps(flow.steps).some((one) => one.verb === 'adopt' && one.as === changed?.of)
  return [
    ...Object.entries({ letterOnceChanged: changed, letterWithout: without }).flatMap(([word, instead]) => [
      ...(instead && !letter
        ? [{ at, wrong: `${word} takes the place of no letter`, remedy: 'Add a letter' }]
        : []),
      ...(instead && !known.includes(instead.of)
        ? [{ at, wrong: `there are no answers called "${instead.of}"`, remedy: `Use ${oneOf(known)}` }]
        : []),
    ]),
    ...(changed?.moved && !adopted
      ? [{ at, wrong: `no step adopts a change of "${changed.of}"`, remedy: 'Leave moved out' }]
      : []),
  ]
}

function checkTasks(scheme: Scheme, step: AskStep, at: string): Problem[] {
  const form = scheme.forms.find(({ id }) => id === step.form)
  const fields = form ? fieldsOf(form) : []
  const offices = scheme.offices.filter(({ of, console }) => of === 'scheme' && console).map(({ id }) => id)
  const checkTaskCondition = (condition: TaskAfter['when']): Problem[] => {
    const id = 'filled' in condition ? condition.filled : condition.field
    const field = fields.find((one) => one.id === id)
    if (!field) {
      const remedy = `Use ${oneOf(fields.map((one) => one.id))}`
      return [{ at, wrong: `${step.form} has no field "${id}"`, remedy }]
    }
    return 'filled' in condition ? [] : checkValues(field, condition.is, at)
  }
  return (step.tasks ?? []).flatMap(({ when, unless, office }): Problem[] => {
    const problems = [when, ...(unless ? [unless] : [])].flatMap((condition) => checkTaskCondition(condition))
    if (!offices.includes(office))
      problems.push({
        at,
        wrong: `"${office}" is no office that sees to tasks in the console`,
        remedy: `Use ${oneOf(offices)}`,
      })
    return problems
  })
}

function checkValues(
  field: ReturnType<typeof fieldsOf>[number],
  is: string | string[],
  at: string,
): Problem[] {
  const options = 'options' in field && field.options !== 'units' ? field.options : []
  const values = options.map(({ value }) => value)
  return [is]
    .flat()
    .filter((value) => !values.includes(value))
    .map((value) => ({
      at,
      wrong: `"${value}" is not an answer to ${field.id}`,
      remedy: `Use ${oneOf(values)}`,
    }))
}
