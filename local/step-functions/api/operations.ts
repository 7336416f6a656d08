import { sendTaskFailure, sendTaskHeartbeat, sendTaskSuccess } from './answer-tasks.ts'
import {
  createStateMachine,
  deleteStateMachine,
  updateStateMachine,
  validateStateMachineDefinition,
} from './define-machines.ts'
import type { Operation } from './operation.ts'
import { redriveExecution, startExecution, stopExecution } from './run-executions.ts'
import { describeExecution, listExecutions } from './show-executions.ts'
import { getExecutionHistory } from './show-history.ts'
import {
  describeStateMachine,
  describeStateMachineForExecution,
  listStateMachines,
  listTagsForResource,
  tagResource,
  untagResource,
} from './show-machines.ts'
import { describeMapRun, listMapRuns } from './show-map-runs.ts'

/** Every operation the service answers, by its name in x-amz-target. */
export const OPERATIONS: Record<string, Operation> = {
  CreateStateMachine: createStateMachine,
  UpdateStateMachine: updateStateMachine,
  DeleteStateMachine: deleteStateMachine,
  DescribeStateMachine: describeStateMachine,
  DescribeStateMachineForExecution: describeStateMachineForExecution,
  ListStateMachines: listStateMachines,
  ValidateStateMachineDefinition: validateStateMachineDefinition,
  StartExecution: startExecution,
  StopExecution: stopExecution,
  RedriveExecution: redriveExecution,
  DescribeExecution: describeExecution,
  ListExecutions: listExecutions,
  GetExecutionHistory: getExecutionHistory,
  SendTaskSuccess: sendTaskSuccess,
  SendTaskFailure: sendTaskFailure,
  SendTaskHeartbeat: sendTaskHeartbeat,
  DescribeMapRun: describeMapRun,
  ListMapRuns: listMapRuns,
  ListTagsForResource: listTagsForResource,
  TagResource: tagResource,
  UntagResource: untagResource,
}
