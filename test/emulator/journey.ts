import assert from 'node:assert/strict'
import type { Item } from '../journeys/aws.ts'
import { type Page, submit, visit } from '../journeys/browse.ts'
import type { Cloud } from '../journeys/cloud.ts'
import { type Letter, linkIn } from '../journeys/inbox.ts'
import * as lo from '../journeys/link-officer.ts'
import { date } from '../journeys/people.ts'
import type { AwsCall } from './aws-call.ts'
import { until } from './emulated-cloud.ts'
import type { Step } from './walk.ts'

interface Journey {
  cloud: Cloud
  items(): Promise<Item[]>
  aws: AwsCall
}

/** The main journey: "Appoint link officers", as far as a clock that cannot be moved lets it come. */
export async function journey(one: Step, { cloud, items, aws }: Journey): Promise<void> {
  let going = true
  // Each sentence stands on the ones before it.
  const step = async (...[sentence, holds]: Parameters<Step>) => {
    if (going) going = await one(sentence, holds)
  }
  await step('an account without a group may not enter the console', async () => {
    const page = await visit(`${cloud.url}/console`, 'nobody')
    assert.equal(page.status, 403, page.text)
    assert.doesNotMatch(page.heading, /could not sign you in/)
  })
  await step('an account with groups signs in and sees the console', async () => {
    const page = await visit(`${cloud.url}/console`)
    assert.equal(page.status, 200, page.text)
  })
  let round: lo.Round | undefined
  const ofRun = async () =>
    (await items()).filter(({ pk }) => round && /^(RUN|LEDGER)#/.test(pk) && pk.includes(`#${round.id}`))
  const asks = async (name: string) => (await ofRun()).filter(({ sk }) => sk.startsWith(`0#ASK#${name}`))
  await step('a round manager proposes, and the state machine starts', async () => {
    round = await lo.administratorProposes(cloud)
  })
  let first: Page | undefined
  await step('the chair gets a letter with a link, and the link opens her question', async () => {
    const letter = await cloud.inbox.newest('chair@', 'Please approve the proposal')
    first = await lo.firstQuestion(linkIn(letter))
    assert.equal(first.status, 200)
  })
  await step('an empty answer is refused beside its field', async () => {
    assert.ok(first)
    const refused = await submit(first)
    assert.equal(refused.status, 422)
    assert.match(refused.text, /There is a problem/)
  })
  await step('she releases it: the answer and its ledger entry are in DynamoDB', async () => {
    const page = await lo.chairAnswers(cloud, 'approve')
    assert.match(page.heading, /Answer sent/)
    const [ask] = await asks('release')
    assert.equal(ask?.state, 'answered')
    const ledger = (await ofRun()).filter(({ pk }) => pk.startsWith('LEDGER#'))
    assert.ok(ledger.some(({ step, what }) => step === 'release' && what === 'answered'))
  })
  await step('thirteen organisations are asked for a view, each with a link of its own', async () => {
    const proposals = await thirteen(cloud, 'Proposal:')
    assert.equal(new Set(proposals.map(linkIn)).size, 13)
  })
  await step('a director gives her view; a second answer does not count', async () => {
    const letter = await cloud.inbox.newest(lo.directorOf('powys'), 'Proposal:')
    const page = await lo.directorAnswers(cloud, 'powys', 'Proposal:', {
      your_name: 'Ŷstwyth Prŵs',
      view: 'support-with-changes',
      changes: 'Count the hours.',
    })
    assert.match(page.heading, /Answer sent/)
    assert.match((await visit(linkIn(letter))).heading, /This has been answered/)
    assert.ok(round)
    assert.match((await visit(round.url)).text, /1 of 13/)
  })
  await step('a meeting with a quorum agrees, and thirteen are asked for a nomination', async () => {
    assert.ok(round)
    await lo.administratorAnswers(cloud, round, 'Record the meeting', {
      ...date('met_on', (await cloud.clock.now()).slice(0, 10)),
      represented: lo.QUORUM,
      outcome: 'agreed',
    })
    const asked = await thirteen(cloud, 'Please nominate')
    assert.equal(new Set(asked.map(linkIn)).size, 13)
  })
  await step('a director nominates, the nominee accepts and is in post in the register', async () => {
    await lo.directorAnswers(cloud, 'hywel-dda', 'Please nominate', lo.nominationOf('Gwen', 'hywel-dda'))
    await lo.nominees.accepts(cloud, 'Gwen', 'hywel-dda')
    await cloud.inbox.newest('gwen@hywel-dda.example', 'Welcome: you are now a link officer')
    const held = (await items()).filter(({ pk }) => pk.startsWith('REGISTER#'))
    assert.ok(held.some(({ role, unit, name }) => role === 'link-officer' && unit === 'hduhb' && name))
  })
  await step('the daily chase runs to its end', async () => {
    const { executionArn } = await aws<{ executionArn: string }>('stepfunctions', 'start_execution', {
      stateMachineArn: cloud.stateMachines.chase,
      input: '{}',
    })
    const ended = await until('the chase to end', async () => {
      const { status } = await aws<{ status: string }>('stepfunctions', 'describe_execution', {
        executionArn,
      })
      return status === 'RUNNING' ? undefined : status
    })
    assert.equal(ended, 'SUCCEEDED')
  })
}

/** The letters to thirteen directors, once the last has come, and whatever comes after it. */
async function thirteen(cloud: Cloud, about: string): Promise<Letter[]> {
  const letters = async () => (await cloud.inbox.all()).filter(({ subject }) => subject.startsWith(about))
  // The functions start cold, one after the other: what is still for a moment has not come to rest.
  await until(`thirteen letters about "${about}"`, async () => (await letters()).length >= 13 || undefined)
  await cloud.settled()
  return letters()
}
