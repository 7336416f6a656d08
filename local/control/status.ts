import type { MovableClock } from '../clock/clock.ts'
import { type Deployed, type DeployedResource, ofType } from '../template/deployed.ts'
import { iso, nextOf } from './move-clock.ts'

/** What runs and where: the stable handle for programs (docs/local-cloud.md). URLs have no slash at the end. */
export interface Status {
  ready: true
  api: string
  console: string
  inbox: string
  control: string
  awsEndpoint: string
  region: string
  /** ARNs, by the value of the tag `flow`, or by name. */
  stateMachines: Record<string, string>
  /** Names, by logical id. */
  functions: Record<string, string>
  /** When each schedule is due next, ISO 8601 in UTC, by name; null when it is not any more. */
  schedules: Record<string, string | null>
  /** The first table of the template. */
  tableName?: string
  /** The first user pool's id: whoever signs in there is changed with the AWS CLI. */
  userPool?: string
  /** Times are ISO 8601 in UTC; `next` null when nobody waits. */
  clock: { now: string; offsetMs: number; next: string | null }
  dataDir: string
}

export interface StatusOptions {
  deployed: Deployed
  clock: MovableClock
  /** Where all is served. */
  origin: string
  dataDir: string
  /** In milliseconds since the epoch, by name. */
  nextOfSchedules?(): Map<string, number | undefined>
}

/** A function that tells the status as it is now. */
export function createStatus(options: StatusOptions): () => Status {
  const { deployed, clock, origin, dataDir, nextOfSchedules = () => new Map() } = options
  const machines = ofType(deployed, 'AWS::StepFunctions::StateMachine')
  const functions = ofType(deployed, 'AWS::Lambda::Function')
  const [table] = ofType(deployed, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable')
  const [pool] = ofType(deployed, 'AWS::Cognito::UserPool')
  return () => ({
    ready: true,
    api: origin,
    console: `${origin}/console`,
    inbox: `${origin}/_local/inbox`,
    control: `${origin}/_local`,
    awsEndpoint: origin,
    region: deployed.region,
    stateMachines: Object.fromEntries(machines.map((one) => [flowOf(one), one.ref])),
    functions: Object.fromEntries(functions.map(({ logicalId, name }) => [logicalId, name])),
    schedules: Object.fromEntries(
      [...nextOfSchedules()].map(([name, next]) => [name, next === undefined ? null : iso(next)]),
    ),
    tableName: table?.name,
    userPool: pool?.ref,
    clock: { now: iso(clock.now()), offsetMs: clock.offset(), next: nextOf(clock) },
    dataDir,
  })
}

const flowOf = ({ name, properties }: DeployedResource): string => {
  const tags = (properties.Tags ?? []) as { Key: string; Value: string }[]
  return tags.find(({ Key }) => Key === 'flow')?.Value ?? name
}
