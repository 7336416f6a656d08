import type { Language } from '../../scheme/text.ts'
import type { Appointment } from './appointment.ts'

/** Somebody an answer named. */
export interface Person {
  run: string
  who: string
  name: string
  email: string
  title?: string
  language?: Language | 'both'
  /** When an answer named them; kept when they correct their details. */
  since?: string
  /** When they withdrew: whatever would be asked of them later is settled at once. */
  withdrawnAt?: string
  /** When their details were deleted; the record then says that somebody was here, and nothing of who. */
  erasedAt?: string
  /** The entry of the register by which they are a person of the run, and its dates: who holds a role, and is not named. */
  holds?: Pick<Appointment, 'run' | 'step' | 'from' | 'until'> & {
    /** The day on which they came into the role, where they carried on since. */
    began?: string
  }
}
