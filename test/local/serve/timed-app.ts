import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { App, Duration, Stack, TimeZone } from 'aws-cdk-lib'
import { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { EventBus, Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as FunctionTarget } from 'aws-cdk-lib/aws-events-targets'
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke, StepFunctionsStartExecution } from 'aws-cdk-lib/aws-scheduler-targets'
import { ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses'
import { DefinitionBody, Pass, QueryLanguage, StateMachine } from 'aws-cdk-lib/aws-stepfunctions'

/** Keeps every event as a line of a file. While the file FAIL is there, it fails. */
const keep = `
import { appendFileSync, existsSync } from 'node:fs'
export async function handler(event) {
  if (existsSync(process.env.FAIL)) throw new Error('on purpose')
  appendFileSync(process.env.KEPT, JSON.stringify(event) + '\\n')
}`

/** A tiny cloud assembly with what time and SES set off: a daily machine, a monthly function, a rule for SES events. */
export function synthesizeTimed(dir: string): string {
  const folder = join(dir, 'code')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.mjs'), keep)
  const outdir = join(dir, 'cdk.out')
  const app = new App({ outdir, analyticsReporting: false })
  const stack = new Stack(app, 'Timed')
  new HttpApi(stack, 'Api')
  const keeper = new LambdaFunction(stack, 'Keeper', {
    runtime: Runtime.NODEJS_24_X,
    handler: 'index.handler',
    timeout: Duration.seconds(10),
    code: Code.fromAsset(folder),
    environment: { KEPT: join(dir, 'kept.jsonl'), FAIL: join(dir, 'fail') },
  })

  const daily = new StateMachine(stack, 'Daily', {
    queryLanguage: QueryLanguage.JSONATA,
    definitionBody: DefinitionBody.fromChainable(Pass.jsonata(stack, 'nothing')),
  })
  const input = ScheduleTargetInput.fromObject({ at: '<aws.scheduler.scheduled-time>' })
  new Schedule(stack, 'EveryMorning', {
    scheduleName: 'every-morning',
    schedule: ScheduleExpression.cron({ minute: '0', hour: '9', timeZone: TimeZone.EUROPE_LONDON }),
    target: new StepFunctionsStartExecution(daily, { input }),
  })
  new Schedule(stack, 'EveryMonth', {
    scheduleName: 'every-month',
    schedule: ScheduleExpression.cron({
      ...{ minute: '30', hour: '8', day: '1' },
      timeZone: TimeZone.EUROPE_LONDON,
    }),
    target: new LambdaInvoke(keeper, { input }),
  })

  const letters = new ConfigurationSet(stack, 'Letters', { configurationSetName: 'letters' })
  letters.addEventDestination('Events', {
    destination: EventDestination.eventBus(EventBus.fromEventBusName(stack, 'DefaultBus', 'default')),
    events: [
      ...[EmailSendingEvent.SEND, EmailSendingEvent.DELIVERY, EmailSendingEvent.DELIVERY_DELAY],
      ...[EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    ],
  })
  new Rule(stack, 'Told', {
    eventPattern: { source: ['aws.ses'], detail: { mail: { tags: { run: [{ exists: true }] } } } },
    targets: [new FunctionTarget(keeper)],
  })
  app.synth()
  return outdir
}
