import { describe, expect, test } from 'vitest'
import { checkDefinition } from '../../../local/step-functions/definition/check.ts'

function refusals(states: object, more: object = {}): string[] {
  const machine = { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...more }
  return checkDefinition(JSON.stringify(machine), 'STANDARD').map(
    ({ code, message, location }) => `${code} ${message} ${location}`,
  )
}
const pass = (more: object) => ({ P: { Type: 'Pass', End: true, ...more } })
const task = (more: object) => ({
  T: { Type: 'Task', End: true, Resource: 'arn:aws:states:::lambda:invoke', ...more },
})

describe('AWS would refuse', () => {
  test.each([
    ['a bare reference', '{% phone %}', "Reference to 'phone' at the top level is not supported."],
    ['a bare reference inside a function', '{% $map([1], function($x) { phone }) %}', "Reference to 'phone'"],
    ['the whole document', '{% $$ %}', "Reference to '$$'"],
    ['the context item where there is none', '{% $ %}', "Reference to '$'"],
    ['the error outside Catch', '{% $states.errorOutput.Error %}', '$states.errorOutput'],
    [
      'an expression that ends too early',
      '{% 1 + %}',
      'INVALID_JSONATA_EXPRESSION Unexpected end of expression',
    ],
  ])('%s', (_what, Output, why) => {
    expect(refusals(pass({ Output: { v: Output } }))).toEqual([expect.stringContaining(why)])
  })

  test.each([
    ['TimeoutSeconds on a Pass', pass({ TimeoutSeconds: 5 }), "Field 'TimeoutSeconds' is not supported"],
    ['a Catch on a Pass', pass({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'P' }] }), "Field 'Catch'"],
    ['a JSONPath field', pass({ ResultPath: '$.x' }), "only supported for the 'JSONPath' QueryLanguage"],
    ['a JSONPath state in a JSONata machine', pass({ QueryLanguage: 'JSONPath' }), "can not be 'JSONPath'"],
    [
      'a transition to nowhere',
      { A: { Type: 'Pass', Next: 'B' }, C: { Type: 'Succeed' } },
      "Missing 'Next' target: B",
    ],
    [
      'a state nobody leads to',
      { A: { Type: 'Succeed' }, B: { Type: 'Succeed' } },
      'State "B" is not reachable.',
    ],
    [
      'an endless round',
      { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } },
      'no terminal state',
    ],
    ['a state without an end', { A: { Type: 'Pass' }, B: { Type: 'Succeed' } }, "'Next' and 'End'"],
    ['a resource that does not exist', task({ Resource: 'arn:aws:states:::fax:send' }), 'is not recognized'],
    ['a variable called states', pass({ Assign: { states: 1 } }), 'not a valid variable name'],
    [
      'a heartbeat longer than the time-out',
      task({ HeartbeatSeconds: 9, TimeoutSeconds: 9 }),
      'smaller than',
    ],
  ])('%s', (_what, states, why) => {
    expect(refusals(states)).toContainEqual(expect.stringContaining(why))
  })
})

describe('AWS would run, the local cloud does not', () => {
  const map = (more: object, config: object = {}) => ({
    M: {
      Type: 'Map',
      ItemProcessor: { ProcessorConfig: config, StartAt: 'P', States: pass({}) },
      End: true,
      ...more,
    },
  })
  test.each([
    ['another service', task({ Resource: 'arn:aws:states:::sqs:sendMessage' }), 'sqs:sendMessage'],
    ['a nested execution', task({ Resource: 'arn:aws:states:::states:startExecution.sync:2' }), '.sync:2'],
    [
      'an activity',
      task({ Resource: 'arn:aws:states:eu-west-2:000000000000:activity:post' }),
      'activity:post',
    ],
    ['another argument of Invoke', task({ Arguments: { FunctionName: 'f', Qualifier: '1' } }), "'Qualifier'"],
    ['another role', task({ Credentials: { RoleArn: 'r' } }), "'Credentials'"],
    ['items from S3', map({ ItemReader: {} }), "'ItemReader'"],
    ['results to S3', map({ ResultWriter: {} }), "'ResultWriter'"],
    ['express children', map({}, { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' }), "'EXPRESS'"],
  ])('%s, which it names', (_what, states, name) => {
    expect(refusals(states)).toEqual([expect.stringContaining('NOT_IN_THE_LOCAL_CLOUD')])
    expect(refusals(states)).toEqual([expect.stringContaining(name)])
  })

  test('a machine in JSONPath, which it tells to set the language', () => {
    const choice = {
      C: { Type: 'Choice', Choices: [{ Variable: '$.x', IsNull: true, Next: 'D' }] },
      D: { Type: 'Succeed' },
    }
    expect(refusals(choice, { QueryLanguage: undefined })).toEqual([
      expect.stringContaining('"QueryLanguage": "JSONata"'),
    ])
  })
})

test('a context item inside a filter, a map or an order is not a bare reference', () => {
  const Output = '{% $states.input.units[size > 3]^(>size).{ "id": id, "half": size / 2 }.id %}'
  expect(refusals(pass({ Output }))).toEqual([])
})

test('a catcher may read the error, and assign what the branches assign too', () => {
  const Catch = [{ ErrorEquals: ['States.ALL'], Assign: { seen: '{% $states.errorOutput %}' }, Next: 'P' }]
  const branch = { StartAt: 'In', States: { In: { Type: 'Pass', Assign: { seen: 1 }, End: true } } }
  expect(refusals({ Both: { Type: 'Parallel', Branches: [branch], Catch, End: true }, ...pass({}) })).toEqual(
    [],
  )
})
