import { CfnOutput, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import type { Scheme } from '../shared/scheme/scheme.ts'
import type { Bundles } from './bundle.ts'
import { alarms } from './constructs/alarms/alarms.ts'
import { appendOnly } from './constructs/append-only.ts'
import { dailyChase } from './constructs/daily-chase.ts'
import { dashboard } from './constructs/dashboard.ts'
import { deadLetters as deadLetterQueue } from './constructs/dead-letters.ts'
import { endedEvents } from './constructs/ended-events.ts'
import { type Edge, frontDoor } from './constructs/front-door.ts'
import { inlinePolicies } from './constructs/inline-policies.ts'
import { letterSettings, maySend } from './constructs/letter-settings.ts'
import { flowMachine, machineArns, machineLog } from './constructs/machine.ts'
import { mailEvents } from './constructs/mail-events.ts'
import { originKeys } from './constructs/origin-keys.ts'
import { ownKey } from './constructs/own-key.ts'
import { recordsTable } from './constructs/records-table.ts'
import { senderIdentity } from './constructs/sender-identity.ts'
import { signIn } from './constructs/sign-in.ts'
import { type Permission, verbFunction } from './constructs/verb-function.ts'
import { addRoutes, webApi } from './constructs/web-api.ts'
import type { Deployment } from './read-context.ts'

interface CountersignProps extends StackProps {
  schemes: Scheme[]
  bundles: Bundles
  deployment: Deployment
  edge: Edge
}

/** Everything that a deployment has. What each function may do stands here, verb by verb. */
export class CountersignStack extends Stack {
  constructor(scope: Construct, id: string, props: CountersignProps) {
    super(scope, id, {
      ...props,
      description: 'Countersign: approval schemes with letters, links and a console',
    })
    // CDK says again in DependsOn what a reference says already: harmless, and no way to leave it out.
    this.templateOptions.metadata = { 'cfn-lint': { config: { ignore_checks: ['W3005'] } } }
    const { deployment } = props
    const { stage, sender } = deployment

    const key = ownKey(this, deployment)
    const table = recordsTable(this, stage, key)
    const deadLetters = deadLetterQueue(this, deployment, key)
    const letters = letterSettings(this, deployment)
    senderIdentity(this, deployment)
    const api = webApi(this, deployment, key)
    // Where people reach the service: in letters, in links, and where sign-in sends them back.
    const keys = originKeys(this, deployment, key)
    const door = frontDoor(this, deployment, { api, originKey: keys[0]!, edge: props.edge })
    const origin = `https://${deployment.domain ?? door.distributionDomainName}`
    const signingIn = signIn(this, {
      origin,
      prefix: `${this.node.tryGetContext('signInPrefix')}-${stage.name}`,
      production: stage.keepsData,
    })
    const machines = machineArns(this, deployment)

    const read: Permission = { actions: ['dynamodb:GetItem', 'dynamodb:Query'], resources: [table.tableArn] }
    const list: Permission = {
      actions: ['dynamodb:Query'],
      resources: [`${table.tableArn}/index/lists`],
    }
    const boards: Permission = {
      actions: ['dynamodb:Query'],
      resources: [`${table.tableArn}/index/boards`],
    }
    const readMany: Permission = { actions: ['dynamodb:BatchGetItem'], resources: [table.tableArn] }
    const chaseIndex: Permission = {
      actions: ['dynamodb:Query'],
      resources: [`${table.tableArn}/index/chase`],
    }
    const put: Permission = { actions: ['dynamodb:PutItem'], resources: [table.tableArn] }
    const update: Permission = { actions: ['dynamodb:UpdateItem'], resources: [table.tableArn] }
    const remove: Permission = { actions: ['dynamodb:DeleteItem'], resources: [table.tableArn] }
    Validations.of(this).acknowledge({
      id: `AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:${this.region}:<AWS::AccountId>:stateMachine:${deployment.prefix}*]`,
      reason:
        'For SendTaskSuccess and SendTaskFailure only. The functions are made before the machines that run them, and a child run of a ' +
        'Distributed Map belongs to an ARN that ends in its map and a random id. A token is needed besides, and it ' +
        'fits one waiting task.',
    })
    const tell: Permission = { actions: ['states:SendTaskSuccess'], resources: [`${machines}*`] }
    // By scheme, not by flow: what a role may do has 10,240 characters in all (IAM quotas), and a flow has two names.
    const ofSchemes = props.schemes.map(({ id }) => `${deployment.prefix}${id}-*`)
    const start: Permission = {
      actions: ['states:StartExecution'],
      resources: props.schemes.map(({ id }) => `${machines}${id}-*`),
    }
    // Runs are stopped, and brought to go on, by administrators alone.
    const end: Permission = { actions: ['states:SendTaskFailure'], resources: [`${machines}*`] }
    const steer: Permission = {
      actions: ['states:StopExecution', 'states:RedriveExecution', 'states:DescribeExecution'],
      resources: ofSchemes.map(
        (name) => `arn:${this.partition}:states:${this.region}:${this.account}:execution:${name}`,
      ),
    }
    const look: Permission = {
      actions: ['states:DescribeExecution', 'states:GetExecutionHistory'],
      resources: steer.resources,
    }
    for (const name of ofSchemes)
      for (const kind of ['stateMachine', 'execution'])
        Validations.of(this).acknowledge({
          id: `AwsSolutions::AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:${this.region}:<AWS::AccountId>:${kind}:${name}]`,
          reason:
            'The flows of one scheme, which all bear its name, and their executions: each has the name of its run, ' +
            'which is not known before it starts.',
        })
    const send = maySend(this, deployment, letters)

    const TABLE_NAME = table.tableName
    const STATE_MACHINES = machines
    const mailing = {
      ORIGIN: origin,
      SENDER: sender,
      CONFIGURATION_SET: letters.configurationSetName,
    }
    const functions: Record<string, LambdaFunction> = {}
    const senders: LambdaFunction[] = []
    const fn = (
      name: string,
      permissions: Permission[],
      environment: Record<string, string> = {},
      timeout = 29,
    ) => {
      const made = appendOnly(
        table,
        verbFunction(this, {
          name,
          bundle: props.bundles[name]!,
          environment: { TABLE_NAME, ...environment },
          permissions,
          timeout,
          stage,
          key,
        }),
      )
      functions[name] = made
      if (permissions.includes(send)) senders.push(made)
      return made
    }

    const page = (name: string, permissions: Permission[], environment: Record<string, string> = {}) =>
      fn(name, permissions, { ORIGIN_KEYS: keys.join(' '), ...environment })

    const steps: Record<string, LambdaFunction> = {
      ask: fn('ask', [read, list, put, update, remove, tell, send], { ...mailing, STATE_MACHINES }, 60),
      tell: fn('tell', [read, list, put, update, send], mailing, 60),
      lapse: fn('lapse', [read, put]),
      units: fn('units', [read, list, put], {}, 60),
      begin: fn('begin', [read, list, put]),
      appoint: fn('appoint', [read, put]),
      close: fn('close', [read, list, put, update, tell], { STATE_MACHINES }, 300),
      tally: fn('tally', [read, put, update, tell], { STATE_MACHINES }),
      count: fn('count', [read, list, put]),
      until: fn('until', [read]),
      retire: fn('retire', [read, put]),
      publish: fn('publish', [read, put]),
      adopt: fn('adopt', [read, put]),
      finish: fn('finish', [read, put]),
      fail: fn('fail', [read, put, tell, end], { STATE_MACHINES }),
    }
    const flowLogs = new Map(
      props.schemes.map((scheme) => [scheme.id, machineLog(this, scheme.id, { deployment, key })]),
    )
    for (const scheme of props.schemes)
      for (const flow of scheme.flows)
        flowMachine(this, scheme, flow, steps, { deployment, key, log: flowLogs.get(scheme.id)! })

    const morning = dailyChase(
      this,
      {
        starts: fn(
          'starts',
          [read, list, chaseIndex, boards, readMany, put, update, remove, tell, start],
          { STATE_MACHINES },
          120,
        ),
        due: fn('due', [chaseIndex, read, put]),
        chase: fn('chase', [read, list, put, update, remove, tell, send], { ...mailing, STATE_MACHINES }, 60),
      },
      { deployment, key, deadLetters },
    )

    endedEvents(this, fn('ended', [read, put, look], { STATE_MACHINES }), {
      machines: props.schemes.map(({ id }) => `${machines}${id}-`),
      deadLetters,
    })
    mailEvents(this, letters, fn('mail', [read, put, update, tell], { STATE_MACHINES }), deadLetters)

    addRoutes(api, {
      open: page('open', [read, list]),
      answer: page('answer', [read, list, put, update, remove, tell], { STATE_MACHINES }),
      save: page('save', [read, list, put, update, send], mailing),
      front: page('front', [read]),
      describe: page('describe', []),
      refer: page('refer', [read, list, put, update, send], mailing),
      published: page('published', [read]),
      'show-person': page('show-person', [read, list, readMany]),
      'hear-person': page('hear-person', [read, list, readMany, put, update, remove, tell, start, send], {
        ...mailing,
        STATE_MACHINES,
      }),
      unsubscribe: page('unsubscribe', [read, put, update, remove]),
      assets: page('assets', []),
      // A view of somebody's record is written into its ledger before it is shown.
      console: page('console', [read, list, boards, readMany, put], {
        ...mailing,
        STATE_MACHINES,
        ...signingIn,
      }),
      directory: page('directory', [read, list, put, update, remove, send], { ...mailing, ...signingIn }),
      act: page('act', [read, list, boards, readMany, put, update, remove, tell, end, start, steer, send], {
        ...mailing,
        STATE_MACHINES,
        ...signingIn,
      }),
      'sign-in': page('sign-in', [put, remove], { ORIGIN: origin, ...signingIn }),
    })

    const { due, chase: one, fail, ended } = functions
    const watched = {
      ...{ api, table, deadLetters, chase: morning, flowLogs, senders, key },
      ...{ due: due!, one: one!, recorders: [fail!, ended!] },
    }
    dashboard(this, deployment, alarms(this, deployment, watched))
    inlinePolicies(this)

    new CfnOutput(this, 'Address', { value: origin, description: 'Where the service answers' })
    new CfnOutput(this, 'TableName', { value: table.tableName })
  }
}
