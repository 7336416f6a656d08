import type { Cloud } from './cloud.ts'

/** What the cloud serves. */
export interface Status {
  region: string
  /** ARNs, by scheme and flow. */
  stateMachines: Record<string, string>
  tableName: string
}

export const statusOf = async (cloud: Cloud): Promise<Status> =>
  JSON.parse((await cloud.request('/_local/status')).text) as Status

/** What AWS would bill for, as the local cloud counted it. */
export interface Metered {
  since: string
  totals: Record<string, number>
}

export const meterOf = async (cloud: Cloud): Promise<Metered> =>
  JSON.parse((await cloud.request('/_local/meter')).text) as Metered
