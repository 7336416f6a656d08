import { environment } from '../aws/environment.ts'
import { openWorkflow, workflowClient } from '../aws/workflow.ts'
import { noteFailure } from '../note-failure.ts'
import { quietly } from '../quietly.ts'
import { basics } from './wiring.ts'

/** A state failed after all tries: it is recorded, and the execution waits there. */
export const handler = quietly(
  noteFailure({
    ...basics(),
    workflow: openWorkflow(workflowClient(), environment('STATE_MACHINES').STATE_MACHINES),
  }),
)
