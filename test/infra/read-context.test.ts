import { App } from 'aws-cdk-lib'
import { expect, test } from 'vitest'
import { BadContext, readContext } from '../../infra/read-context.ts'

const read = (context: Record<string, unknown>) => readContext(new App({ context }).node)
const sender = 'no-reply@approvals.example.org'

test('a deployment is told its stage, its sender, and what else it may need', () => {
  const told = read({ stage: 'production', sender, alarmsTo: 'on-call@example.org', domain: 'a.example.org' })
  expect(told).toMatchObject({
    prefix: 'countersign-production-',
    sender,
    sinks: [],
    domain: 'a.example.org',
  })
  expect(told.stage).toMatchObject({ keepsData: true, writesToAnybody: true })
})

test('without a stage it is development, which may write to the sinks that it is told', () => {
  const { stage, sinks } = read({ sender, sinks: 'me@example.org,*@test.example.org' })
  expect(stage).toMatchObject({ name: 'development', writesToAnybody: false })
  expect(sinks).toEqual(['me@example.org', '*@test.example.org'])
})

test.each([
  [{ sender, stage: 'live' }, 'The context stage is "live". It can be development or production'],
  [{ stage: 'production', sender: 'no-reply@a.example' }, 'nobody can send from .example'],
  [
    { sender: 'nobody' },
    'The context sender is "nobody". It should look like no-reply@approvals.example.org',
  ],
  [{ sender, domain: 'https://a.org' }, 'The context domain is "https://a.org"'],
  [{}, 'Say where letters come from'],
])('%j is refused in words', (context, message) => {
  expect(() => read(context)).toThrow(BadContext)
  expect(() => read(context)).toThrow(message)
})
