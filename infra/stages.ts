import { RemovalPolicy } from 'aws-cdk-lib'
import { RetentionDays } from 'aws-cdk-lib/aws-logs'

/** What differs between the stages, and nothing else does: read this to know what a rehearsal does not show. */
export interface Stage {
  name: 'development' | 'production'
  /** How long a log is kept. What happened to a run is in its ledger, not in a log. */
  logsKept: RetentionDays
  /** Whether what cannot be made again survives the deletion of the stack, and the table refuses to be deleted. */
  keepsData: boolean
  /** Whether a web ACL stands in front: it costs by the month, whether anybody comes or not. */
  hasFirewall: boolean
  /** Whether letters go to anybody; if not, to invented addresses and named sinks only (standards EM-13). */
  writesToAnybody: boolean
  /**
   * Executions that are kept free for a function, so that a fan-out cannot starve those that people wait for
   * (facts 46). A new account has ten in all, and AWS refuses to reserve the last hundred.
   */
  reserved: Record<string, number>
}

export const STAGES: Stage[] = [
  {
    name: 'development',
    logsKept: RetentionDays.ONE_MONTH,
    keepsData: false,
    hasFirewall: false,
    writesToAnybody: false,
    reserved: {},
  },
  {
    name: 'production',
    logsKept: RetentionDays.ONE_YEAR,
    keepsData: true,
    hasFirewall: true,
    writesToAnybody: true,
    reserved: { open: 50, answer: 50, authorise: 20 },
  },
]

/** What becomes of a resource that cannot be made again when its stack is deleted. */
export const removalOf = (stage: Stage): RemovalPolicy =>
  stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
