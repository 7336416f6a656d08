import type { Invocation } from '../contracts.ts'

/** Invokes a function that lives elsewhere, over the Lambda API at `origin`: for conformance tests from outside. */
export async function forward(origin: string, name: string, payload: string): Promise<Invocation> {
  const url = new URL(`/2015-03-31/functions/${encodeURIComponent(name)}/invocations`, origin)
  const response = await fetch(url, { method: 'POST', body: payload })
  const functionError = response.headers.get('x-amz-function-error') ?? undefined
  return { payload: await response.text(), functionError }
}
