import type { Flow } from './flow.ts'
import type { Scheme } from './scheme.ts'

/** Whether an administrator starts runs of a flow. All others begin with the calendar, or on somebody's own page. */
export const startsInConsole = ({ offices }: Scheme, { start }: Flow): boolean =>
  start.form !== undefined && offices.some((office) => office.console && office.id === start.by)
