import { type Deployed, type DeployedResource, ofType } from '../template/deployed.ts'
import { type Refusal, TemplateRefused } from '../template/refusal.ts'
import { BadExpression } from './cron-field.ts'
import { type Due, readExpression } from './expression.ts'

/** A schedule of the template. Times are milliseconds since the epoch. */
export interface Schedule {
  name: string
  arn: string
  due: Due
  /** Changes when the schedule does: what fell due under the old one is not made up for under the new one. */
  version: string
  enabled: boolean
  start?: number
  end?: number
  target: { kind: 'stateMachine' | 'function'; arn: string; roleArn: string; input?: string }
  /** How long, and how often, a firing that its target did not take is tried again. */
  oldestMs: number
  retries: number
}

interface ScheduleProperties {
  GroupName?: string
  ScheduleExpression: string
  ScheduleExpressionTimezone?: string
  StartDate?: string
  EndDate?: string
  State?: string
  Target: { Arn: string; RoleArn: string; Input?: string; RetryPolicy?: RetryPolicy }
}
interface RetryPolicy {
  MaximumEventAgeInSeconds?: number
  MaximumRetryAttempts?: number
}

/** EventBridge Scheduler, API reference, RetryPolicy: a day and 185 times unless said. */
const aDay = 86_400
const mostRetries = 185

/** The schedules of a stack. Throws `TemplateRefused` for expressions, dates, inputs and targets that cannot be. */
export function schedulesOf(deployed: Deployed): Schedule[] {
  const refusals: Refusal[] = []
  const schedules = ofType(deployed, 'AWS::Scheduler::Schedule').map((resource) => {
    const { logicalId, type } = resource
    const refuse = (property: string, value: unknown, supported: string) =>
      refusals.push({ stack: deployed.stackName, logicalId, type, property, value, supported })
    return scheduleOf(deployed, resource, refuse)
  })
  if (refusals.length > 0) throw new TemplateRefused(refusals)
  return schedules
}

type Refuse = (property: string, value: unknown, supported: string) => void

function scheduleOf(deployed: Deployed, { name, properties }: DeployedResource, refuse: Refuse): Schedule {
  const given = properties as unknown as ScheduleProperties
  const { Arn, RoleArn, Input, RetryPolicy = {} } = given.Target
  const date = (property: 'StartDate' | 'EndDate') => {
    const text = given[property]
    const instant = text === undefined ? undefined : Date.parse(text)
    if (Number.isNaN(instant)) refuse(property, text, 'a date and time such as 2026-12-01T00:00:00Z')
    return instant
  }
  if (Input !== undefined && !isJson(Input)) refuse('Target.Input', Input, 'JSON text')
  const { region, account } = deployed
  return {
    name,
    arn: `arn:aws:scheduler:${region}:${account}:schedule/${given.GroupName ?? 'default'}/${name}`,
    due: dueOf(given, refuse),
    version: JSON.stringify([
      given.ScheduleExpression,
      given.ScheduleExpressionTimezone,
      given.StartDate,
      given.State,
    ]),
    enabled: given.State !== 'DISABLED',
    start: date('StartDate'),
    end: date('EndDate'),
    target: { kind: kindOf(deployed, Arn, refuse), arn: Arn, roleArn: RoleArn, input: Input },
    oldestMs: Number(RetryPolicy.MaximumEventAgeInSeconds ?? aDay) * 1000,
    retries: Number(RetryPolicy.MaximumRetryAttempts ?? mostRetries),
  }
}

function dueOf({ ScheduleExpression, ScheduleExpressionTimezone }: ScheduleProperties, refuse: Refuse): Due {
  try {
    return readExpression(ScheduleExpression, ScheduleExpressionTimezone)
  } catch (error) {
    if (!(error instanceof BadExpression)) throw error
    refuse('ScheduleExpression', ScheduleExpression, `what EventBridge Scheduler takes: ${error.message}`)
    return () => undefined
  }
}

function kindOf(deployed: Deployed, arn: string, refuse: Refuse): Schedule['target']['kind'] {
  if (ofType(deployed, 'AWS::StepFunctions::StateMachine').some(({ ref }) => ref === arn))
    return 'stateMachine'
  const functions = ofType(deployed, 'AWS::Lambda::Function')
  if (!functions.some(({ attribute }) => attribute('Arn') === arn))
    refuse('Target.Arn', arn, 'the ARN of a state machine or function of this template')
  return 'function'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
