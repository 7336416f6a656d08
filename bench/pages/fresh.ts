import { environmentOf } from '../../local/lambda/environment.ts'
import { type FunctionWorker, startWorker } from '../../local/lambda/worker.ts'
import type { Bundle } from './bundles.ts'

const MEMORY_MB = 512

/** Starts a function in a fresh worker of the local cloud, as a cold start does. It loads its code at once. */
export function fresh({ taskRoot, handler, variables }: Bundle): FunctionWorker {
  const functionArn = 'arn:aws:lambda:eu-west-2:000000000000:function:bench'
  const config = {
    ...{ name: 'bench', arn: functionArn, roleArn: '', eventRetries: 0, timeoutSeconds: 29 },
    ...{ taskRoot, handler, variables, memoryMb: MEMORY_MB, logGroup: '', logFormat: 'JSON' as const },
  }
  return startWorker({
    ...config,
    functionArn,
    offset: new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT),
    environment: environmentOf(config, 'eu-west-2', 'http://localhost'),
    onLine: () => {},
  })
}

/** Invokes it, and gives how many milliseconds the answer took. Throws what the function throws. */
export async function timed(worker: FunctionWorker, event: object): Promise<number> {
  const began = performance.now()
  const outcome = await worker.invoke({ requestId: 'bench', payload: JSON.stringify(event) })
  const took = performance.now() - began
  if ('error' in outcome) throw new Error(`${outcome.error.errorType}: ${outcome.error.errorMessage}`)
  const { statusCode } = JSON.parse(outcome.payload) as { statusCode: number }
  if (statusCode !== 200) throw new Error(`The page came with ${statusCode}`)
  return took
}
