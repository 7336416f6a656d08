import type { AwsCall } from './aws-call.ts'
import type { Deployed } from './deploy-assembly.ts'

/** What the functions logged as warnings and errors, in order: to understand a check that fails. */
export async function functionTroubles(aws: AwsCall, { resources }: Deployed): Promise<string[]> {
  const groups = resources.filter(({ type }) => type === 'AWS::Logs::LogGroup')
  const found: { timestamp: number; message: string }[] = []
  for (const { physical: logGroupName } of groups) {
    const { events } = await aws<{ events: typeof found }>('logs', 'filter_log_events', { logGroupName })
    found.push(...events.filter(({ message }) => /"level":"(ERROR|WARN)"|errorType/.test(message)))
  }
  return found.sort((a, b) => a.timestamp - b.timestamp).map(({ message }) => message.trim())
}
