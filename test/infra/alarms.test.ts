import { expect, inject, test } from 'vitest'
import { LOG } from '../../functions/log.ts'
import { type Resource, readTemplate } from './template.ts'

const { of } = readTemplate(inject('assembly'))
const alarms = new Map(
  of('AWS::CloudWatch::Alarm').map(([, { Properties }]) => [
    String(Properties.AlarmName).replace('countersign-development-', ''),
    Properties,
  ]),
)
const filters = of('AWS::Logs::MetricFilter')
const [[topic, { Properties: topicProperties }]] = of('AWS::SNS::Topic') as [[string, Resource]]

test('somebody is told of everything that nobody would notice', () => {
  const once = [...alarms.keys()].filter((name) => !name.endsWith('-ended'))
  expect(once.sort()).toEqual([
    'address-not-verified',
    'asks-stuck',
    'bank-holidays-end',
    'bounce-rate',
    'chase-items-failed',
    'chase-not-run',
    'complaint-rate',
    'dead-letters',
    'functions-throttled',
    'letters-refused',
    'letters-waiting',
    'pages-fail',
    'pages-slow',
    'run-failed',
    'table-throttled',
  ])
})

const ended = ['ExecutionFailed', 'ExecutionTimedOut', 'ExecutionAborted']

test('of every state machine that ends without an outcome: in the log of its scheme, and the chase by itself', () => {
  const watched = JSON.stringify(alarms.get('chase-flow-ended'))
  for (const metric of ['ExecutionsFailed', 'ExecutionsTimedOut', 'ExecutionsAborted'])
    expect(watched).toContain(metric)
  for (const [id, { Properties }] of of('AWS::StepFunctions::StateMachine')) {
    if (watched.includes(`{"Ref":"${id}"}`)) continue
    const [{ CloudWatchLogsLogGroup }] = Properties.LoggingConfiguration.Destinations
    const [log] = CloudWatchLogsLogGroup.LogGroupArn['Fn::GetAtt']
    const [, filter] = filters.find(([, one]) => one.Properties.LogGroupName.Ref === log) ?? []
    for (const type of ended) expect(filter?.Properties.FilterPattern, id).toContain(`$.type = "${type}"`)
    const { MetricName, MetricNamespace: Namespace } = filter?.Properties.MetricTransformations[0] ?? {}
    const scheme = (Properties.Tags[0].Value as string).split('/')[0]
    expect(alarms.get(`${scheme}-ended`), id).toMatchObject({
      ...{ MetricName, Namespace, Statistic: 'Sum', Period: 300, Threshold: 1 },
    })
  }
})

test('every alarm goes to the one topic, which is encrypted, and says what to do', () => {
  for (const [name, alarm] of alarms) {
    expect(alarm.AlarmActions, name).toEqual([{ Ref: topic }])
    expect(alarm.AlarmDescription.length, name).toBeGreaterThan(40)
  }
  expect(topicProperties.KmsMasterKeyId).toBeDefined()
})

test('alarms may publish to the topic, though its policy refuses whoever comes without TLS', () => {
  const [[, { Properties }]] = of('AWS::SNS::TopicPolicy') as [[string, Resource]]
  const allowed = Properties.PolicyDocument.Statement.filter(
    ({ Effect }: { Effect: string }) => Effect === 'Allow',
  )
  expect(allowed).toEqual([
    expect.objectContaining({ Action: 'sns:Publish', Principal: { Service: 'cloudwatch.amazonaws.com' } }),
  ])
})

test('a chase that says nothing for longer than the longest day is a chase that has not run', () => {
  expect(alarms.get('chase-not-run')).toMatchObject({
    Period: 3600,
    EvaluationPeriods: 26,
    TreatMissingData: 'breaching',
  })
})

test('the calendar and SES are told of well before it is too late', () => {
  expect(alarms.get('bank-holidays-end')).toMatchObject({
    Threshold: 12,
    ComparisonOperator: 'LessThanOrEqualToThreshold',
  })
  expect(alarms.get('bounce-rate')?.Threshold).toBe(0.025)
  expect(alarms.get('complaint-rate')?.Threshold).toBe(0.0005)
})

test('every other metric is made of a code that the functions write', () => {
  const patterns = filters
    .map(([, { Properties }]) => Properties.FilterPattern as string)
    .filter((pattern) => !pattern.includes('$.type'))
  expect(patterns.length).toBeGreaterThan(0)
  for (const pattern of patterns)
    expect(Object.keys(LOG)).toContain(pattern.match(/\$\.code = "([\w.-]+)"/)?.[1])
})
