import { describe, expect, test } from 'vitest'
import type { State } from '../../infra/compile/asl.ts'
import { machines, scopesOf } from './machine.ts'

const [, machine] = machines.find(([name]) => name === 'link-officer/appoint')!

/** What a state does, in a word or two, and where it leads. */
function told([name, state]: [string, State]): string {
  const { FunctionName } = (state.Arguments ?? {}) as { FunctionName?: string }
  const waits = String(state.Resource).endsWith('.waitForTaskToken') ? ' and waits' : ''
  const does = FunctionName ? `${FunctionName.slice(2, -1)}${waits}` : state.Type
  // Going back to a question, and going on where a run failed, are said once, in compile.test.ts.
  const told = ((state.Choices ?? []) as { Condition: string; Next: string }[]).filter(
    ({ Condition }) => !Condition.includes("'back-to-") && !Condition.includes('resumeAt'),
  )
  const choices = told.map(({ Condition, Next }) => {
    const [, step, outcome] = /outcomes, '([^']+)'\) = '([^']+)'/.exec(Condition)!
    return `${step} ${outcome} → ${Next}`
  })
  const next = state.Next ?? state.Default ?? 'end'
  return `${name}: ${does}${choices.map((choice) => `, ${choice}`).join('')} → ${next}`
}

/** The states of a scope along its main line, without those for failures, lapses and silence. */
const mainLine = (at: string): string[] => {
  const scope = scopesOf(machine).find((candidate) => candidate.at === at)!
  const line: [string, State][] = []
  for (let name: string | undefined = scope.StartAt; name && !line.some(([seen]) => seen === name); ) {
    const state: State = scope.States[name]!
    line.push([name, state])
    name = (state.Next ?? state.Default) as string | undefined
  }
  return line.map(told)
}

describe('the machine that appoints link officers', () => {
  test('asks the chair, hears everybody, records the meeting and asks for nominations', () => {
    expect(machine.StartAt).toBe('again')
    expect(mainLine('')).toEqual([
      'again: Choice → readiness',
      'readiness: Choice, proposal no → revision → release',
      'release: ask and waits → release-undo',
      'release-undo: Wait → release-lapse',
      'release-lapse: lapse → release-route',
      'release-route: Choice, release send-back → revision, release no-answer → failed → discussion',
      'discussion: Parallel → decision',
      'decision: Choice, meeting not-agreed → finish-not-agreed, meeting see-again → revision, meeting agreed-with-changes → amendment → round',
      'round: Parallel → finish-complete',
      'finish-complete: finish → end',
    ])
  })

  test('hears every organisation while the meeting is recorded', () => {
    expect(mainLine('discussion[0]')).toEqual(['views: units → views-all', 'views-all: Map → end'])
    expect(mainLine('discussion[1]')).toEqual([
      'meeting: ask and waits → meeting-route',
      'meeting-route: Choice, meeting not-reached → new-date, meeting no-answer → discussion-2-failed → close-views',
      'close-views: close → end',
    ])
    expect(mainLine('views-all')).toEqual([
      'views-begin: begin → view',
      'view: ask and waits → view-route',
      'view-route: Choice, view no-answer → views-finish-no-view → views-finish-view-given',
      'views-finish-view-given: finish → end',
    ])
  })

  test('asks each organisation for a nomination, the nominee to accept, and enters the register', () => {
    expect(mainLine('nominations-all')).toEqual([
      'nominations-begin: begin → nomination',
      'nomination: ask and waits → nomination-route',
      'nomination-route: Choice, nomination no-nomination → reconsideration, nomination no-answer → nominations-finish-no-answer, nomination pass → nomination → acceptance',
      'acceptance: ask and waits → acceptance-route',
      'acceptance-route: Choice, acceptance decline → replacement, acceptance no-answer → replacement, acceptance undeliverable → replacement, acceptance withdrawn → replacement → appointment',
      'appointment: appoint → welcome',
      'welcome: tell → confirmation',
      'confirmation: tell → deputy-acceptance',
      'deputy-acceptance: ask and waits → deputy-acceptance-route',
      'deputy-acceptance-route: Choice, deputy-acceptance no-answer → nominations-finish-in-post, deputy-acceptance withdrawn → nominations-finish-in-post, deputy-acceptance decline → deputy-declined, deputy-acceptance accept → deputy-appointment → nominations-finish-in-post',
      'nominations-finish-in-post: finish → end',
    ])
  })

  test('prompts for the first session while the round goes on', () => {
    expect(mainLine('round[0]')).toEqual([
      'nominations: units → nominations-all',
      'nominations-all: Map → end',
    ])
    expect(mainLine('round[1]')).toEqual([
      'most-accepted: tally and waits → first-session',
      'first-session: ask and waits → first-session-route',
      'first-session-route: Choice, first-session no-answer → first-session-end → first-session-end',
      'first-session-end: Succeed → end',
    ])
  })

  test('gives each child run its own id, its unit and its parent, and nothing of the others', () => {
    const map = scopesOf(machine).find(({ at }) => at === 'round[0]')!.States['nominations-all']!
    expect(map.ItemSelector).toEqual({
      run: '{% $states.context.Map.Item.Value.run %}',
      unit: '{% $states.context.Map.Item.Value.unit %}',
      parent: '{% $states.input.run %}',
      outcomes: {},
    })
  })
})
