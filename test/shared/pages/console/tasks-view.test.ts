import { expect, test } from 'vitest'
import { tasksView } from '../../../../shared/pages/console/tasks-view.ts'
import type { Ask } from '../../../../shared/run/records/ask.ts'
import { care, units } from './care-scheme.ts'
import { answered, askOf, childOf, runOf, TODAY } from './records.ts'

const holder = { as: 'office:administrator', name: 'Clerk', email: 'clerk@care.example' }
const mine = (rest: Partial<Ask>) =>
  askOf({ step: 'rework', form: { id: 'C-1', version: 1 }, holder, ...rest })
const tasks = (asks: Ask[], language: 'en' | 'cy' = 'en') =>
  tasksView({ schemes: [care], tasks: asks.map((ask) => ({ ask, run: runOf() })), today: TODAY, language })
    .tasks

test('tasks come soonest due first, and say which are overdue or due today', () => {
  const shown = tasks([mine({}), mine({ due: '2027-01-14' }), mine({ due: '2027-01-13' })])
  expect(shown.map(({ state, tag }) => [state, tag])).toEqual([
    ['Overdue', 'late'],
    ['Due today', 'waiting'],
    ['Waiting', 'waiting'],
  ])
})

test('a task leads to its form and says which run it is of', () => {
  expect(tasks([mine({})])).toEqual([
    {
      href: '/console/asks/r1/rework',
      name: 'Propose a champion',
      run: 'Find champions, CA-1111-1111',
      due: 'Monday 18 January 2027',
      state: 'Waiting',
      on: '2027-01-18',
      tag: 'waiting',
    },
  ])
})

test('a task of one unit names the unit', () => {
  const task = { ask: mine({}), run: childOf('ash'), unit: units[0] }
  const view = tasksView({ schemes: [care], tasks: [task], today: TODAY, language: 'cy' })
  expect(view.tasks[0]!.run).toBe('Dod o hyd i hyrwyddwyr, Tŷ’r Onnen, CA-1111-1111')
})

test('what was settled meanwhile, or is for somebody else, is no task', () =>
  expect(tasks([answered('answered', { holder }), askOf()])).toEqual([]))
