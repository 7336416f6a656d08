import type { Invoke, WireResponse, WireService } from '../contracts.ts'

const invokePath = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/

export interface LambdaApiOptions {
  invoke: Invoke
  invokeEvent(name: string, payload: string): void
  /** The ARN of a function by name or ARN. */
  arnOf(nameOrArn: string): string
}

/**
 * The Invoke operation of the Lambda API: POST /2015-03-31/functions/{name}/invocations, with X-Amz-Invocation-Type
 * RequestResponse or Event (Lambda API reference, Invoke).
 */
export function lambdaApi({ invoke, invokeEvent, arnOf }: LambdaApiOptions): WireService {
  return {
    name: 'lambda',
    accepts: ({ path }) => path.startsWith('/2015-03-31/'),
    async handle({ method, path, headers, body }) {
      const name = path.match(invokePath)?.[1]
      if (method !== 'POST' || !name) {
        return problem(404, 'UnknownOperationException', `Only Invoke is supported, not ${method} ${path}`)
      }
      const type = headers['x-amz-invocation-type'] ?? 'RequestResponse'
      const payload = body.toString() || '{}'
      if (!isJson(payload)) {
        return problem(400, 'InvalidRequestContentException', 'Could not parse request body into json')
      }
      try {
        if (type === 'Event') {
          invokeEvent(decodeURIComponent(name), payload)
          return { status: 202, headers: {}, body: '' }
        }
        if (type !== 'RequestResponse') {
          return problem(400, 'InvalidParameterValueException', `${type}: use RequestResponse or Event`)
        }
        const { payload: answer, functionError } = await invoke(decodeURIComponent(name), payload)
        const headers: Record<string, string> = {
          'content-type': 'application/json',
          'x-amz-executed-version': '$LATEST',
        }
        if (functionError) headers['x-amz-function-error'] = functionError
        return { status: 200, headers, body: answer }
      } catch (error) {
        const { name: code, message } = error as Error
        return problem(statusOf[code] ?? 500, statusOf[code] ? code : 'ServiceException', message)
      }
    },
    needs({ path }) {
      const name = path.match(invokePath)?.[1]
      return name ? [{ action: 'lambda:InvokeFunction', resource: arnOf(decodeURIComponent(name)) }] : []
    },
    refuse: ({ name, message }) => problem(403, name, message),
  }
}

const statusOf: Record<string, number> = {
  ResourceNotFoundException: 404,
  RequestTooLargeException: 413,
  TooManyRequestsException: 429,
}

const problem = (status: number, code: string, message: string): WireResponse => ({
  status,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
  body: JSON.stringify({ Type: 'User', Message: message, message }),
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
