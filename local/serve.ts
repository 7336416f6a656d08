import { startClock } from './clock/clock.ts'
import { frontDoorOf } from './cloudfront/front-door.ts'
import { redirectLogins } from './cognito/addresses.ts'
import { poolsOf } from './cognito/pools-of.ts'
import { startCognito } from './cognito/route.ts'
import { controlRoute } from './control/control.ts'
import { createStatus, type Status } from './control/status.ts'
import { startDynamoDb } from './dynamodb/service.ts'
import { createBus } from './events/bus.ts'
import { rulesOf } from './events/rules-of.ts'
import { apiOf } from './gateway/api-of.ts'
import { startGateway } from './gateway/gateway.ts'
import { createAccess } from './iam/access.ts'
import { credentialsOf } from './lambda/environment.ts'
import { functionsOf } from './lambda/functions-of.ts'
import { startLambda } from './lambda/service.ts'
import type { StartWorker } from './lambda/worker.ts'
import { openMeter } from './meter/meter.ts'
import { meterRoute } from './meter/meter-route.ts'
import { schedulesOf } from './scheduler/schedules-of.ts'
import { startScheduler } from './scheduler/service.ts'
import { openSecrets } from './secrets-manager/secrets.ts'
import { claimDataDir } from './serve/data-dir.ts'
import { createDispatch } from './serve/dispatch.ts'
import { type Handler, listen } from './serve/http-server.ts'
import { machinesOf, tablesOf } from './serve/service-inputs.ts'
import { createSettle } from './serve/settle.ts'
import { starterOf } from './serve/start-execution.ts'
import { withRoles } from './serve/with-roles.ts'
import { inboxRoute } from './ses/inbox.ts'
import { mailOf } from './ses/mail-of.ts'
import { startSes } from './ses/service.ts'
import { startStepFunctions } from './step-functions/service.ts'
import { readAssembly } from './template/assembly.ts'
import { deploy } from './template/deploy.ts'

export interface ServeOptions {
  /** A synthesized CDK app: the path of its cdk.out. */
  assembly: string
  /** Where everything is kept; made if it is not there. */
  dataDir: string
  /** 0 takes any free port. */
  port: number
  /** Empties the data directory first. */
  fresh?: boolean
  /** The time at which a new data directory begins, ISO 8601; kept ones go on from where they were. */
  from?: string
  /** Shows what the functions write on the terminal too. */
  verbose?: boolean
  /** False: a function's code is loaded when it is first run, and not ahead of the first visitor. */
  warm?: boolean
  /** Where functions run, when their threads are to outlive this local cloud, with the clock that they read. */
  threads?: { start: StartWorker; offset: SharedArrayBuffer }
  /** An http origin to which invocations of functions go that the template does not have. */
  lambdaForward?: string
}

export interface LocalCloud {
  status: Status
  /** Ends everything; the data stay. */
  stop(): Promise<void>
}

const region = 'eu-west-2'
const account = '000000000000'

/**
 * Serves a synthesized template on one port of this machine. Resolves once it serves; waiting runs have gone on by
 * then. Rejects with `TemplateRefused`, `CannotStart`, `DataDirRefused`, or Node's EADDRINUSE when the port is taken.
 */
export async function serve(options: ServeOptions): Promise<LocalCloud> {
  const { dataDir, lambdaForward = process.env.COUNTERSIGN_LOCAL_LAMBDA_FORWARD } = options
  await using starting = new AsyncDisposableStack()
  const release = claimDataDir(dataDir, { fresh: options.fresh })
  starting.defer(release)
  const stopLater = <T extends { stop(): unknown }>(part: T): T => {
    starting.defer(async () => void (await part.stop()))
    return part
  }

  // Listening comes first: the template is told the address, and a port that is taken is known before all else.
  const { promise: ready, resolve: setHandler, reject: giveUp } = Promise.withResolvers<Handler>()
  ready.catch(() => {})
  starting.defer(() => giveUp(new Error('stopped')))
  const server = stopLater(await listen(options.port, ready))
  const origin = `http://localhost:${server.port}`

  const deployed = deploy(readAssembly(options.assembly), {
    region,
    account,
    origin,
    secretOf: openSecrets(dataDir),
  })
  const api = apiOf(deployed)
  const pools = poolsOf(deployed)
  const functions = redirectLogins(functionsOf(deployed), pools, { origin, region })
  const machines = machinesOf(deployed)
  const access = createAccess({
    deployed,
    functions: functions.map((one) => ({ ...one, accessKeyId: credentialsOf(one.name).accessKeyId })),
  })

  const mail = mailOf(deployed)
  const rules = rulesOf(deployed)
  const schedules = schedulesOf(deployed)

  const from = options.from === undefined ? undefined : Date.parse(options.from)
  const clock = stopLater(startClock({ dataDir, from, shared: options.threads?.offset }))
  const meter = openMeter(dataDir, clock.now())
  starting.defer(meter.close)
  const { count } = meter
  const common = { dataDir, clock, region, account, count }
  const dynamoDb = stopLater(await startDynamoDb({ ...common, tables: tablesOf(deployed) }))
  const lambda = stopLater(
    startLambda({
      ...common,
      offset: clock.shared,
      functions,
      // Not localhost, so that no SDK tries ::1 first.
      awsEndpoint: `http://127.0.0.1:${server.port}`,
      forwardTo: lambdaForward,
      verbose: options.verbose,
      startWorker: options.threads?.start,
    }),
  )
  const reach = withRoles(access, lambda)
  const publish = createBus({ ...reach.bus, rules, count })
  const ses = stopLater(await startSes({ ...common, ...mail, publish }))
  const stepFunctions = stopLater(
    await startStepFunctions({ ...common, ...reach.stepFunctions, publish, machines }),
  )
  const targets = reach.scheduler(starterOf(stepFunctions))
  const scheduler = stopLater(startScheduler({ ...common, ...targets, schedules }))
  const gateway = stopLater(startGateway({ ...common, ...reach.gateway, api }))

  const cognito = await startCognito({ dataDir, clock, pools })
  const settle = createSettle(
    [gateway, scheduler, lambda, stepFunctions],
    () => gateway.begun() + scheduler.begun() + lambda.begun(),
  )
  const status = createStatus({ deployed, clock, origin, dataDir, nextOfSchedules: scheduler.next })
  setHandler(
    createDispatch({
      local: [
        cognito.route,
        inboxRoute(ses),
        meterRoute({ meter, now: clock.now, transitions: stepFunctions.transitions }),
        controlRoute({ clock, settle, status }),
      ],
      services: [lambda, dynamoDb, stepFunctions, ses, cognito.api].map(access.guard),
      api: gateway,
      frontDoor: frontDoorOf(deployed, gateway.handle),
      now: clock.now,
    }),
  )
  // In the background: the first visitor waits for one function at most, and stopping does not wait for the others.
  if (options.warm ?? true) lambda.warm()

  const running = starting.move()
  return { status: status(), stop: () => running.disposeAsync() }
}
