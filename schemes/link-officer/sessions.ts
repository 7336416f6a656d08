import type { HeldOn } from '../../shared/scheme/question.ts'

/** Where the day of a session stands: as it was set, and as it was moved. */
export const sessions: HeldOn = { form: 'LO-S1', date: 'date', movedBy: 'LO-S2' }
