import type { WireService } from '../contracts.ts'

/**
 * Starts executions for a caller that may ask twice for the same name, over the wire as every other caller does.
 * Rejects with what Step Functions answered, except that the execution is there already.
 */
export function starterOf(stepFunctions: WireService) {
  return async (stateMachineArn: string, name: string, input: string): Promise<void> => {
    const { status, body } = await stepFunctions.handle({
      ...{ method: 'POST', path: '/', rawQuery: '' },
      headers: { 'x-amz-target': 'AWSStepFunctions.StartExecution' },
      body: Buffer.from(JSON.stringify({ stateMachineArn, name, input })),
    })
    const answer = String(body)
    if (status !== 200 && !answer.includes('ExecutionAlreadyExists')) throw new Error(answer)
  }
}
