import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProgram } from './run-program.ts'

/** Calls an AWS API of the emulator: botocore's names of service and operation (`iam`, `list_roles`). */
export type AwsCall = <T>(service: string, operation: string, parameters: object) => Promise<T>

/** `programs` is the emulator's virtual environment, `env` what leads to the emulator. Rejects with what AWS would say. */
export const openAws =
  (programs: string, env: NodeJS.ProcessEnv): AwsCall =>
  async <T>(service: string, operation: string, parameters: object) => {
    const script = fileURLToPath(new URL('aws.py', import.meta.url))
    const args = [script, service, operation, JSON.stringify(parameters)]
    const { code, output, stdout } = await runProgram(join(programs, 'python'), args, { env })
    if (code !== 0) throw new Error(`${service} ${operation}: ${output.trim().split('\n').at(-1)}`)
    return JSON.parse(stdout) as T
  }
