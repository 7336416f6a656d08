import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { removalOf, type Stage } from '../stages.ts'

/**
 * The one table. Its keys are in `functions/aws/keys.ts`; the index `lists` holds runs by scheme, child runs by
 * parent and open tasks by due date; `chase` holds what is due on which day; `boards` what the console shows side by
 * side: open runs, the runs of a unit, the asks and letters of a round. What expires carries `forgetAt`.
 */
export function recordsTable(scope: Construct, stage: Stage, key: IKey): Table {
  const table = new Table(scope, 'Records', {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    sortKey: { name: 'sk', type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    timeToLiveAttribute: 'forgetAt',
    deletionProtection: stage.keepsData,
    removalPolicy: removalOf(stage),
  })
  table.addGlobalSecondaryIndex({
    indexName: 'lists',
    partitionKey: { name: 'list', type: AttributeType.STRING },
    sortKey: { name: 'place', type: AttributeType.STRING },
    projectionType: ProjectionType.ALL,
  })
  table.addGlobalSecondaryIndex({
    indexName: 'chase',
    partitionKey: { name: 'chase', type: AttributeType.STRING },
    sortKey: { name: 'chaseOn', type: AttributeType.STRING },
    projectionType: ProjectionType.INCLUDE,
    nonKeyAttributes: ['run', 'step', 'number', 'id'],
  })
  table.addGlobalSecondaryIndex({
    indexName: 'boards',
    partitionKey: { name: 'board', type: AttributeType.STRING },
    sortKey: { name: 'boardAt', type: AttributeType.STRING },
    projectionType: ProjectionType.INCLUDE,
    nonKeyAttributes: ON_BOARDS,
  })
  return table
}

/** What a board shows of a run, an ask and a letter: neither the token of an ask nor the text of a letter. */
const ON_BOARDS = [
  ...['id', 'scheme', 'flow', 'reference', 'state', 'startedAt', 'endedAt', 'outcome', 'outcomes'],
  ...['at', 'due', 'child', 'ledger', 'run', 'step', 'number', 'holder', 'form', 'sent', 'counted', 'closes'],
  ...['chased', 'next', 'lastLetter', 'entered', 'settled', 'passedTo', 'generation', 'extendedTo'],
  ...['pausedFor', 'ask', 'letter', 'to', 'queuedAt', 'sentAt', 'acceptedAt', 'deliveredAt', 'delayedAt'],
  ...['softBouncedAt', 'bouncedAt', 'complainedAt', 'rejectedAt', 'subject', 'languages'],
]
