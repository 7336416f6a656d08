import { BANK_HOLIDAYS } from '../calendar/bank-holidays.ts'
import { subtractWorkingDays } from '../calendar/working-days.ts'

/** The latest date that somebody can be given: the working day after it still has to be on the bank holiday list. */
export const LATEST = subtractWorkingDays(BANK_HOLIDAYS.until, 2)
