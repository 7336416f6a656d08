import type { Execution } from '../cloud/executions.ts'
import type { Check } from './check.ts'

/** No execution failed, and no run was marked as failed. */
export const failed: Check = ({ evidence: { machines, items } }) => [
  ...machines
    .flatMap(({ executions }) => executions.flatMap(withChildren))
    .filter(({ status }) => status !== 'SUCCEEDED' && status !== 'RUNNING')
    .map(({ arn, status, error }) => `The execution ${arn} ended as ${status}${error ? `: ${error}` : ''}`),
  ...items
    .filter(({ sk, state }) => sk === '0#RUN' && state === 'failed')
    .map(({ pk }) => `The run ${pk} failed`),
]

export const withChildren = (execution: Execution): Execution[] => [
  execution,
  ...execution.children.flatMap(withChildren),
]
