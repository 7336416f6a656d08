import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { App, Duration, RemovalPolicy, Stack, Tags } from 'aws-cdk-lib'
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb'
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import {
  DefinitionBody,
  Pass,
  QueryLanguage,
  StateMachine,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions'
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks'

const echo = `
export async function handler(event) {
  if (event.rawPath === '/throw') throw new TypeError('on purpose')
  if (event.rawPath === '/shape') return { statusCode: 'two hundred' }
  return { event, now: new Date().toISOString(), environment: { ...process.env } }
}`

/** Never ends the first time it is invoked. */
const stuckOnce = `
import { existsSync, writeFileSync } from 'node:fs'
export async function handler() {
  if (existsSync(process.env.FLAG)) return 'done'
  writeFileSync(process.env.FLAG, '')
  await new Promise(() => {})
}`

const guard = `
export async function handler(event) {
  return { isAuthorized: (event.cookies ?? []).includes('let-me=in'), context: { who: 'somebody' } }
}`

/** Writes a tiny cloud assembly into `dir` and returns its path: an API, an authorizer, a table, machines. */
export function synthesizeFixture(dir: string): string {
  const code = (name: string, source: string) => {
    const folder = join(dir, 'code', name)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'index.mjs'), source)
    return Code.fromAsset(folder)
  }
  const outdir = join(dir, 'cdk.out')
  const app = new App({ outdir, analyticsReporting: false })
  const stack = new Stack(app, 'Fixture')

  const table = new Table(stack, 'Table', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    timeToLiveAttribute: 'expires',
    removalPolicy: RemovalPolicy.DESTROY,
  })
  const common = { runtime: Runtime.NODEJS_24_X, handler: 'index.handler', timeout: Duration.seconds(10) }
  const echoFunction = new LambdaFunction(stack, 'Echo', {
    ...common,
    code: code('echo', echo),
    environment: { TABLE_NAME: table.tableName },
    logGroup: new LogGroup(stack, 'EchoLog', { retention: RetentionDays.ONE_MONTH }),
  })
  table.grantReadWriteData(echoFunction)
  const guardFunction = new LambdaFunction(stack, 'Guard', {
    ...common,
    code: code('guard', guard),
  })

  const api = new HttpApi(stack, 'Api')
  echoFunction.addEnvironment('PUBLIC_URL', api.apiEndpoint)
  const integration = new HttpLambdaIntegration('EchoIntegration', echoFunction)
  const authorizer = new HttpLambdaAuthorizer('Administrators', guardFunction, {
    responseTypes: [HttpLambdaResponseType.SIMPLE],
    identitySource: ['$request.header.Cookie'],
    resultsCacheTtl: Duration.seconds(0),
  })
  const route = (path: string, method: HttpMethod) => ({ path, methods: [method], integration })
  api.addRoutes(route('/', HttpMethod.GET))
  api.addRoutes(route('/echo/{word}', HttpMethod.ANY))
  api.addRoutes(route('/throw', HttpMethod.GET))
  api.addRoutes(route('/shape', HttpMethod.GET))
  api.addRoutes({ ...route('/console', HttpMethod.GET), authorizer })
  api.addRoutes({ ...route('/console/{proxy+}', HttpMethod.ANY), authorizer })

  const machine = new StateMachine(stack, 'Appoint', {
    queryLanguage: QueryLanguage.JSONATA,
    definitionBody: DefinitionBody.fromChainable(Pass.jsonata(stack, 'done', { outputs: { done: true } })),
    tracingEnabled: true,
  })
  Tags.of(machine).add('flow', 'appoint')
  machine.grantStartExecution(echoFunction)

  const wait = Wait.jsonata(stack, 'wait', { time: WaitTime.duration(Duration.days(30)) })
  const remind = LambdaInvoke.jsonata(stack, 'remind', {
    lambdaFunction: echoFunction,
    outputs: '{% $states.result.Payload.now %}',
  })
  const reminder = new StateMachine(stack, 'Reminder', {
    queryLanguage: QueryLanguage.JSONATA,
    definitionBody: DefinitionBody.fromChainable(wait.next(remind)),
  })
  Tags.of(reminder).add('flow', 'reminder')

  const stuckFunction = new LambdaFunction(stack, 'Stuck', {
    ...common,
    code: code('stuck', stuckOnce),
    environment: { FLAG: join(dir, 'was-invoked') },
    timeout: Duration.minutes(5),
  })
  const stuck = new StateMachine(stack, 'StuckMachine', {
    queryLanguage: QueryLanguage.JSONATA,
    definitionBody: DefinitionBody.fromChainable(
      LambdaInvoke.jsonata(stack, 'stuck', {
        lambdaFunction: stuckFunction,
        outputs: '{% $states.result.Payload %}',
      }),
    ),
  })
  Tags.of(stuck).add('flow', 'stuck')
  app.synth()
  return outdir
}
