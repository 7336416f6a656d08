import type { Language } from '../../scheme/text.ts'

/** Who holds a role, from when and until when. */
export interface Appointment {
  scheme: string
  role: string
  unit: string
  run: string
  /** The step that appointed: with the run it makes the entry unique, however often the step is run. */
  step: string
  name: string
  email: string
  title?: string
  language?: Language | 'both'
  from: string
  /** The first day on which it no longer holds. */
  until: string
  /** True where it ended before its time. */
  ended?: boolean
  /** Why it ended, as the answer said it in English: "Stepping down". */
  reason?: string
  /** True where nobody answered whether they carry on: they stay, until they are asked again. */
  overdue?: boolean
  /** When the details of who it was were deleted; the unit and the dates stay. */
  erasedAt?: string
}
