import { environment } from '../aws/environment.ts'
import { openWorkflow, workflowClient } from '../aws/workflow.ts'
import { noteEnded } from '../note-ended.ts'
import { quietly } from '../quietly.ts'
import { basics } from '../steps/wiring.ts'

/** An execution ended without an outcome: Step Functions tells EventBridge, and a rule brings it here. */
export const handler = quietly(
  noteEnded({
    ...basics(),
    workflow: openWorkflow(workflowClient(), environment('STATE_MACHINES').STATE_MACHINES),
  }),
)
