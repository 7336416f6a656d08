import { describe, expect, test } from 'vitest'
import type { Execution } from '../../rehearse/cloud/executions.ts'
import { layOut } from '../../rehearse/report/graph/layout.ts'
import { graphOf, type Machine, processorOf } from '../../rehearse/report/graph/states.ts'
import { walkedBy } from '../../rehearse/report/graph/walked.ts'

const machine: Machine = {
  StartAt: 'ask',
  States: {
    ask: { Type: 'Task', Next: 'route', Catch: [{ Next: 'broken' }] },
    route: { Type: 'Choice', Choices: [{ Next: 'ask' }], Default: 'both' },
    both: {
      Type: 'Parallel',
      Branches: [
        { StartAt: 'left', States: { left: { Type: 'Pass' } } },
        { StartAt: 'each', States: { each: { Type: 'Map', Label: 'units', ItemProcessor: one('unit') } } },
      ],
      Next: 'end',
    },
    end: { Type: 'Succeed' },
    broken: { Type: 'Fail' },
  },
}
function one(state: string): Machine {
  return { StartAt: state, States: { [state]: { Type: 'Pass' } } }
}

/** A history in which each state is entered after the one before was left. */
const executionThrough = (...states: string[]): Execution => ({
  ...{ arn: 'arn', status: 'SUCCEEDED', input: {}, children: [] },
  events: states.flatMap((name, index) => [
    {
      id: 2 * index + 1,
      previousEventId: 2 * index,
      type: '',
      timestamp: 0,
      stateEnteredEventDetails: { name },
    },
    {
      id: 2 * index + 2,
      previousEventId: 2 * index + 1,
      type: '',
      timestamp: 0,
      stateExitedEventDetails: { name },
    },
  ]),
})

describe('the graph of a run', () => {
  test('puts branches between a Parallel and what follows it, and leaves out what only an error leads to', () => {
    const { nodes, edges } = graphOf(machine, new Set(['ask']))
    expect(nodes.map(({ id }) => id)).toEqual(['ask', 'route', 'both', 'left', 'each', 'end'])
    expect(edges.filter(({ to }) => to === 'end').map(({ from, joins }) => [from, joins])).toEqual([
      ['left', 'both'],
      ['each', 'both'],
    ])
  })

  test('shows an error that happened', () => {
    expect(graphOf(machine, new Set(['ask', 'broken'])).nodes.map(({ id }) => id)).toContain('broken')
  })

  test('finds what a Map does for each item, inside a branch too', () => {
    expect(processorOf(machine, 'units')?.StartAt).toBe('unit')
  })

  test('stands every state below all that lead to it, and none on another', () => {
    const { nodes, edges } = layOut(graphOf(machine, new Set()))
    for (const { points, back } of edges) if (!back) expect(points.at(-1)!.y).toBeGreaterThan(points[0]!.y)
    expect(edges.filter(({ back }) => back).map(({ from, to }) => [from, to])).toEqual([['route', 'ask']])
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length)
  })

  test('tells the way that was taken from one that was not', () => {
    const walked = walkedBy(executionThrough('ask', 'route', 'both'))
    expect(walked.took({ from: 'ask', to: 'route' })).toBe(true)
    expect(walked.took({ from: 'route', to: 'ask' })).toBe(false)
    expect(walked.standing('end')).toBe('skipped')
    expect(walkedBy(executionThrough('ask', 'route', 'ask')).times('ask')).toBe(2)
  })
})
