import { office } from '../../../shared/scheme/who.ts'

/** The offices that the flows ask, by the words that the flows use. */
export const director = office('workforce-director')
export const administrator = office('administrator')
export const chair = office('chair')
export const coordinator = office('coordinator')
