import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { flowOf, schemeOf } from '../../schemes/catalogue.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { itemsOf } from '../journeys/aws.ts'
import { type Cloud, startCloud } from '../journeys/cloud.ts'
import * as lo from '../journeys/link-officer.ts'
import { allStates, type Definition, frozenReleases, payloadsOf, releaseIn } from './release.ts'

// A machine that is busy with other things takes several times as long.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const today = releaseIn(inject('assembly'))
const releases = frozenReleases()

const FLOW = 'link-officer/appoint'

/** Fields that a function takes and does without, by function: older definitions do not send them. */
const LATER: Record<string, string[]> = {}

test('a release is frozen', () => {
  expect(releases.length).toBeGreaterThan(0)
})

describe.each(releases)('the release of %s', (_, release) => {
  const sent = Object.values(release.machines).flatMap(({ definition }) => payloadsOf(definition))

  test('finds everything that its open runs hold on to', () => {
    expect(today.resources).toMatchObject(release.resources)
    for (const [flow, { functions }] of Object.entries(release.machines))
      expect(today.machines[flow]?.functions, flow).toMatchObject(functions)
  })

  // Another projection under the same name fails the deployment: give the index that has it another name, deploy, and
  // only then remove the old one, since a table takes one change of its indexes at a time.
  test('has indexes that are as they were, or gone', () => {
    const kept = Object.entries(release.indexes).filter(([name]) => name in today.indexes)
    for (const [name, index] of kept) expect(today.indexes[name], name).toEqual(index)
  })

  test('names steps that the schemes still have', () => {
    expect(sent.length).toBeGreaterThan(20)
    const steps = sent.filter(({ function: name }) =>
      ['ask', 'tell', 'units', 'begin', 'appoint', 'close', 'lapse'].includes(name),
    )
    for (const { state, payload } of steps) {
      const { scheme, flow, step } = payload as Record<'scheme' | 'flow' | 'step', string>
      expect(() => stepOf(flowOf(schemeOf(scheme), flow), step), state).not.toThrow()
    }
  })

  test('sends each function as much as it needs', () => {
    const needed = Map.groupBy(
      Object.values(today.machines).flatMap(({ definition }) => payloadsOf(definition)),
      (one) => one.function,
    )
    for (const { state, function: name, payload } of sent) {
      const fields = [...Object.keys(payload), ...(LATER[name] ?? [])]
      const enough = (needed.get(name) ?? []).some((one) =>
        Object.keys(one.payload).every((field) => fields.includes(field)),
      )
      expect(enough, `${state} sends ${name} only ${Object.keys(payload).join(', ')}`).toBe(true)
    }
  })
})

describe('an execution that began before the deployment', () => {
  let cloud: Cloud
  let workflow: SFNClient
  beforeAll(async () => {
    cloud = await startCloud()
    workflow = new SFNClient({
      endpoint: cloud.url,
      region: 'eu-west-2',
      credentials: { accessKeyId: 'owner', secretAccessKey: 'owner' },
    })
  })
  afterAll(() => cloud.stop())

  /** Runs states of a frozen definition, with today's functions in it and today's role. Gives the execution's ARN. */
  async function startFrozen(
    day: string,
    { as, ...part }: Pick<Definition, 'StartAt' | 'States'> & { as: string },
    input: object,
  ): Promise<string> {
    const { functions, definition } = releases.find(([one]) => one === day)![1].machines[FLOW]!
    const status = await fetch(`${cloud.url}/_local/status`)
    const { functions: served } = (await status.json()) as { functions: Record<string, string> }
    const frozen = JSON.stringify({ QueryLanguage: definition.QueryLanguage, ...part }).replace(
      /\$\{(\w+)\}/g,
      (_, name) => `arn:aws:lambda:eu-west-2:000000000000:function:${served[functions[name]!]}`,
    )
    const stateMachineArn = cloud.stateMachines[FLOW]
    const { roleArn, name } = await workflow.send(new DescribeStateMachineCommand({ stateMachineArn }))
    const made = await workflow.send(
      new CreateStateMachineCommand({ name: `${name}-${as}-${day}`, roleArn, definition: frozen }),
    )
    const { executionArn } = await workflow.send(
      new StartExecutionCommand({
        stateMachineArn: made.stateMachineArn,
        input: JSON.stringify(input),
      }),
    )
    await cloud.settled()
    return executionArn!
  }

  /** A state by its name, wherever in the definition it is. */
  const stateIn = (definition: Definition, id: string) =>
    allStates(definition).find(([one]) => one === id)![1]

  /** One state, which ends its execution. */
  const alone = (definition: Definition, id: string) => {
    const { Next: _next, Catch: _catch, ...state } = stateIn(definition, id)
    return { as: id, StartAt: id, States: { [id]: { ...state, End: true } } }
  }

  test.each(releases)('with the definition of %s goes from the meeting to in post', async (day, release) => {
    const { definition } = release.machines[FLOW]!
    const described = (executionArn: string) => workflow.send(new DescribeExecutionCommand({ executionArn }))
    const round = await lo.administratorProposes(cloud)
    const started = { run: round.id, outcomes: {} }

    const listing = await startFrozen(day, alone(definition, 'nominations'), started)
    const { children } = JSON.parse((await described(listing)).output ?? '{}') as {
      children: { unit: string; run: string }[]
    }
    expect(children).toHaveLength(13)

    const meeting = await startFrozen(day, alone(definition, 'meeting'), started)
    await lo.meetingDecides(cloud, round, 'agreed')
    expect(JSON.parse((await described(meeting)).output ?? '{}')).toEqual({
      ...{ run: round.id, outcomes: { meeting: 'agreed' } },
    })

    const powys = children.find(({ unit }) => unit === 'pthb')!
    const { StartAt, States } = stateIn(definition, 'nominations-all').ItemProcessor!
    const item = { ...powys, parent: round.id, outcomes: {} }
    const execution = await startFrozen(day, { as: 'nominations-all', StartAt, States }, item)
    await lo.directorAnswers(cloud, 'powys', 'Please nominate', lo.nominationOf('Gwen', 'powys'))
    await lo.nominees.accepts(cloud, 'Gwen', 'powys')
    await cloud.inbox.newest('gwen@powys.example', 'Welcome: you are now a link officer')
    expect((await described(execution)).status).toBe('SUCCEEDED')
    const records = await itemsOf(cloud, powys.run)
    expect(records.find(({ sk }) => sk === '0#RUN')).toMatchObject({ outcome: 'in-post' })
  })
})
