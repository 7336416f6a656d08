import { createHash } from 'node:crypto'
import type { FunctionConfig } from './functions-of.ts'

/**
 * The whole environment of a function, as Lambda's nodejs24.x runtime sets it up; nothing of this machine's.
 * `awsEndpoint` is where every AWS SDK in it then goes. `_X_AMZN_TRACE_ID` is absent, as nothing is traced.
 */
export function environmentOf(
  config: FunctionConfig,
  region: string,
  awsEndpoint: string,
): Record<string, string> {
  const { accessKeyId, secretAccessKey, sessionToken } = credentialsOf(config.name)
  return {
    ...config.variables,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL: awsEndpoint,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(config.memoryMb),
    AWS_LAMBDA_FUNCTION_NAME: config.name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_FORMAT: config.logFormat,
    AWS_LAMBDA_LOG_GROUP_NAME: config.logGroup,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_REGION: region,
    LAMBDA_TASK_ROOT: config.taskRoot,
    LANG: 'en_US.UTF-8',
    PATH: '/usr/local/bin:/usr/bin:/bin',
    TZ: ':UTC',
    _HANDLER: config.handler,
  }
}

/**
 * Credentials that tell the functions apart: the access key id is in the Authorization header of every call that a
 * function makes. The same at every start; they are no secret, since the port is open to this machine only.
 */
export function credentialsOf(functionName: string) {
  const hash = createHash('sha256').update(functionName).digest()
  const letters = [...hash.subarray(0, 16)]
    .map((byte) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[byte % 32])
    .join('')
  return {
    accessKeyId: `ASIA${letters}`,
    secretAccessKey: hash.toString('base64').slice(0, 40),
    sessionToken: `local-${functionName}`,
  }
}
