/** Why somebody has to do something that the service cannot. */
export const TASK_KINDS = [
  'overdue',
  'phone',
  'undeliverable',
  'complaint',
  'nobody',
  'more-time',
  'not-me',
  'leaving',
  'has-left',
  'answered',
] as const

export type TaskKind = (typeof TASK_KINDS)[number]

/** Something for an administrator or co-ordinator to do about an ask. */
export interface Task {
  run: string
  /** Made of ask, kind and date, so that it is opened once. */
  id: string
  kind: TaskKind
  /** The office whose task it is. */
  office: string
  step: string
  ask: number
  /** Dates, YYYY-MM-DD. */
  opened: string
  due: string
  state: 'open' | 'done'
  done?: { at: string; by: string; note?: string }
  /** What the person said, where a person asked for it. */
  said?: string
  /** What is to be done, where the scheme says it: nothing that tells of a person. */
  text?: string
}
