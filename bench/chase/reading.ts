import { type BenchCloud, post } from '../cloud.ts'

/** What the meter of the local cloud shows: the lines of an AWS bill (docs/local-cloud.md). */
export interface Reading {
  totals: Record<string, number>
  executions: { executionArn: string; parentExecutionArn?: string; transitions: number }[]
  by: { line: string; of: string; amount: number }[]
}

export const resetMeter = (cloud: BenchCloud): Promise<void> =>
  post(`${cloud.url}/_local/meter`, { reset: true })

export async function readMeter(cloud: BenchCloud): Promise<Reading> {
  return (await (await fetch(`${cloud.url}/_local/meter`)).json()) as Reading
}
