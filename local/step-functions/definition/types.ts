import type { Json } from '../json.ts'

export type QueryLanguage = 'JSONPath' | 'JSONata'
export type StateType = 'Pass' | 'Task' | 'Choice' | 'Wait' | 'Succeed' | 'Fail' | 'Parallel' | 'Map'

/** Anything that holds states: a machine, a Parallel branch, an ItemProcessor. */
export interface Container {
  StartAt: string
  States: Record<string, State>
}
export interface Machine extends Container {
  QueryLanguage?: QueryLanguage
  TimeoutSeconds?: number
}
export interface ItemProcessor extends Container {
  ProcessorConfig?: { Mode?: 'INLINE' | 'DISTRIBUTED'; ExecutionType?: 'STANDARD' | 'EXPRESS' }
}
export interface Retrier {
  ErrorEquals: string[]
  IntervalSeconds?: number
  MaxAttempts?: number
  BackoffRate?: number
  MaxDelaySeconds?: number
  JitterStrategy?: 'FULL' | 'NONE'
}
export interface Catcher {
  ErrorEquals: string[]
  Next: string
  Output?: Json
  Assign?: Record<string, Json>
  ResultPath?: string | null
}
export interface Rule {
  Condition: Json
  Next: string
  Output?: Json
  Assign?: Record<string, Json>
}

/** One state, after `checkDefinition` has found nothing wrong with it. */
export interface State {
  Type: StateType
  QueryLanguage?: QueryLanguage
  Next?: string
  End?: boolean
  Output?: Json
  Assign?: Record<string, Json>
  Arguments?: Json
  Resource?: string
  TimeoutSeconds?: Json
  HeartbeatSeconds?: Json
  Retry?: Retrier[]
  Catch?: Catcher[]
  Choices?: Rule[]
  Default?: string
  Seconds?: Json
  Timestamp?: Json
  Error?: Json
  Cause?: Json
  Branches?: Container[]
  Items?: Json
  ItemSelector?: Json
  ItemProcessor?: ItemProcessor
  MaxConcurrency?: Json
  ToleratedFailureCount?: Json
  ToleratedFailurePercentage?: Json
  Label?: string
  Parameters?: Json
  ResultPath?: string | null
  HeartbeatSecondsPath?: string
}
