import { describe, expect, test } from 'vitest'
import { moreTime } from '../../../shared/actions/more-time.ts'
import { notMe } from '../../../shared/actions/not-me.ts'
import { reassign } from '../../../shared/actions/reassign.ts'
import { closeAsk } from '../../../shared/run/close-ask.ts'
import { doneTasks, openTask } from '../../../shared/run/tasks.ts'
import { act, asked, chase, days, tasksOf } from './chasing.ts'
import { naming } from './library.ts'

/** An ask about which somebody is to telephone, and somebody to decide. */
function withTasks() {
  const run = asked()
  chase(run, days.escalate)
  act(run, moreTime, { why: 'I am away.' }, days.escalate)
  expect(tasksOf(run)).toEqual(['phone open', 'more-time open'])
  return run
}
const DONE = ['phone done', 'more-time done']

describe('a task', () => {
  test('is due two working days after it was opened', () => {
    const run = asked()
    run.now = '2027-03-25T10:00:00.000Z'
    // Thursday before Good Friday: the next working days are Tuesday and Wednesday.
    expect(openTask(run.situation(), run.ask('naming'), 'not-me', 'clerk').due).toBe('2027-03-31')
  })
  test('is opened once for each reason and day', () => {
    const run = asked()
    act(run, moreTime, { why: 'One week' })
    act(run, moreTime, { why: 'Two weeks' })
    act(run, notMe, { who: '' })
    act(run, moreTime, { why: 'Please' }, '2027-01-15')
    expect(run.situation().file.tasks.map(({ kind, opened, said }) => [kind, opened, said])).toEqual([
      ['more-time', '2027-01-14', 'Two weeks'],
      ['not-me', '2027-01-14', ''],
      ['more-time', '2027-01-15', 'Please'],
    ])
  })
})

describe('the tasks about an ask are done', () => {
  test('when it is answered', () => {
    const run = withTasks()
    run.answer('naming', naming)
    expect(tasksOf(run)).toEqual(DONE)
    expect(run.situation().file.tasks[0]?.done).toEqual({ at: run.now, by: 'system' })
  })
  test('when it is passed on', () => {
    const run = withTasks()
    run.answer('naming', { ...naming, answer: 'pass' })
    expect(tasksOf(run)).toEqual(DONE)
  })
  test('when it is closed', () => {
    const run = withTasks()
    run.keep(closeAsk(run.situation(), run.ask('naming'))!.change)
    expect(tasksOf(run)).toEqual(DONE)
  })
  test('when it goes to somebody else', () => {
    const run = withTasks()
    act(run, reassign, { name: 'Nia', email: 'nia@ash.example', why: 'She left.' }, days.escalate)
    expect(tasksOf(run)).toEqual(DONE)
  })
  test('and those about another ask are not', () => {
    const run = withTasks()
    run.answer('naming', { ...naming, answer: 'pass' })
    run.comeTo('naming')
    act(run, notMe, { who: '' }, days.escalate)
    expect(doneTasks(run.situation(), { ...run.ask('naming'), number: 1 })).toEqual([])
    expect(tasksOf(run)).toEqual([...DONE, 'not-me open'])
  })
})
