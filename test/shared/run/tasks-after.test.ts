import { expect, test } from 'vitest'
import type { Ask } from '../../../shared/run/records/ask.ts'
import type { Task } from '../../../shared/run/records/task.ts'
import type { Situation } from '../../../shared/run/situation.ts'
import { tasksAfter } from '../../../shared/run/tasks-after.ts'
import type { AskStep } from '../../../shared/scheme/steps/ask.ts'

const ask = { run: 'r', step: 'booking', number: 1 } as Ask
const step = {
  tasks: [
    { when: { field: 'use_welsh', is: 'yes' }, office: 'coordinator', text: 'Arrange translation' },
    { when: { filled: 'adjustments' }, office: 'coordinator', text: 'See to what they need', within: 5 },
  ],
} as AskStep
const overdue: Task = {
  ...{ run: 'r', id: 'booking-1-overdue-2027-03-01', kind: 'overdue', office: 'coordinator' },
  ...{ step: 'booking', ask: 1, opened: '2027-03-01', due: '2027-03-03', state: 'open' },
}
const at = (tasks: Task[]) => ({ file: { tasks }, now: '2027-03-02T10:00:00Z' }) as unknown as Situation
const stand = ({ tasks }: ReturnType<typeof tasksAfter>) =>
  tasks.map(({ id, state, text }) => [id, state, text])

test('an answer opens the tasks that it asks for, and ends those about its silence', () => {
  const after = tasksAfter(at([overdue]), step, ask, { use_welsh: 'yes', adjustments: '' })
  expect(stand(after)).toEqual([
    [overdue.id, 'done', undefined],
    ['booking-1-answered-1', 'open', 'Arrange translation'],
  ])
  expect(after.tasks[1]).toMatchObject({ office: 'coordinator', due: '2027-03-04' })
  expect(after.entries.map(({ what }) => what)).toEqual(['task-opened'])
})

test('an answer that asks for nothing opens none', () => {
  expect(tasksAfter(at([]), step, ask, { use_welsh: 'no' })).toEqual({ tasks: [], entries: [] })
})

test('a changed answer opens nothing twice, and ends what it no longer asks for', () => {
  const { tasks } = tasksAfter(at([]), step, ask, { use_welsh: 'yes', adjustments: 'Step-free' })
  const changed = tasksAfter(at(tasks), step, ask, { use_welsh: 'no', adjustments: 'A loop' })
  expect(stand(changed)).toEqual([
    ['booking-1-answered-1', 'done', 'Arrange translation'],
    ['booking-1-answered-2', 'open', 'See to what they need'],
  ])
  expect(changed.tasks[1]).toMatchObject({ due: '2027-03-09' })
  expect(changed.entries).toEqual([])
})

test('nothing is arranged for whoever does not come, although they ask for it', () => {
  const unless = { field: 'attend', is: 'none' }
  const coming = { ...step, tasks: step.tasks!.map((task) => ({ ...task, unless })) }
  const answers = { use_welsh: 'yes', adjustments: 'Step-free' }
  expect(tasksAfter(at([]), coming, ask, { ...answers, attend: 'none' }).tasks).toEqual([])
  expect(tasksAfter(at([]), coming, ask, { ...answers, attend: '1' }).tasks).toHaveLength(2)
})
