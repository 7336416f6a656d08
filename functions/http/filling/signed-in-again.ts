import { field, type PageRequest } from '../request.ts'
import type { Filling } from './filling.ts'

/**
 * In the console one can have to sign in while a form is open. What it sends after that is shown again, with nothing
 * lost and nothing done: as little as for the form of a stranger, which a browser does not let come this far.
 */
export const ofAnotherSession = ({ frame, csrf }: Filling, { form, json }: PageRequest): boolean =>
  frame.console !== undefined && json === undefined && field(form, 'csrf') !== csrf

/** The console is in English. */
export const SIGNED_IN_AGAIN =
  'You have signed in again since you opened this page. Nothing is lost, and nothing has been done yet: check it, and press the button again.'
