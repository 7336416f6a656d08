import {
  DescribeExecutionCommand,
  DescribeMapRunCommand,
  paginateGetExecutionHistory,
  paginateListMapRuns,
  SFNClient,
} from '@aws-sdk/client-sfn'
import type { BenchCloud } from '../cloud.ts'
import type { Reading } from './reading.ts'

/** What the executions of one morning came to. */
export interface Executed {
  /** Those that did not succeed, children of a Map Run included. */
  unsuccessful: number
  /** Map Runs, each of one page. */
  pages: number
  /** The largest number of events that one execution's history has. */
  longest: number
}

/**
 * Looks at the executions that made a transition since the meter was reset: at the histories of all that began by
 * themselves, and of the child with the most transitions, which is the one that was tried most often.
 */
export async function executed(cloud: BenchCloud, { executions }: Reading): Promise<Executed> {
  const client = new SFNClient(cloud.aws)
  const found: Executed = { unsuccessful: 0, pages: 0, longest: 0 }
  const look = async (executionArn: string) => {
    let events = 0
    for await (const page of paginateGetExecutionHistory({ client, pageSize: 1000 }, { executionArn }))
      events += page.events?.length ?? 0
    found.longest = Math.max(found.longest, events)
  }
  for (const { executionArn } of executions.filter((one) => !one.parentExecutionArn)) {
    const { status } = await client.send(new DescribeExecutionCommand({ executionArn }))
    if (status !== 'SUCCEEDED') found.unsuccessful++
    await look(executionArn)
    for await (const { mapRuns = [] } of paginateListMapRuns({ client }, { executionArn }))
      for (const { mapRunArn } of mapRuns) {
        found.pages++
        found.unsuccessful += await unsuccessfulIn(client, mapRunArn)
      }
  }
  const [busiest] = executions
    .filter((one) => one.parentExecutionArn)
    .toSorted((a, b) => b.transitions - a.transitions)
  if (busiest) await look(busiest.executionArn)
  client.destroy()
  return found
}

async function unsuccessfulIn(client: SFNClient, mapRunArn: string | undefined): Promise<number> {
  const { executionCounts } = await client.send(new DescribeMapRunCommand({ mapRunArn }))
  const { failed = 0, timedOut = 0, aborted = 0, pending = 0 } = executionCounts ?? {}
  return failed + timedOut + aborted + pending
}
