import { linkOfficer } from './link-officer/round.ts'
import type { Rehearsal } from './rehearsal.ts'

/** Every scheme that can be rehearsed. */
export const rehearsals: Rehearsal[] = [linkOfficer]
