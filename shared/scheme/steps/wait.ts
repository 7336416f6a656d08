import type { DateFrom } from '../clock.ts'
import type { Step } from '../step.ts'

/** Waits for the morning (09:00 in London) of a date that hangs on another one. */
export interface WaitStep {
  verb: 'wait'
  id: string
  until: DateFrom
}

/** Waits for a date. */
export const wait = (id: string, until: DateFrom): Step => ({ verb: 'wait', id, until })
