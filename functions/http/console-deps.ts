import { environment } from '../aws/environment.ts'
import { openSessions } from '../aws/sessions.ts'
import { documentClient } from '../aws/table.ts'
import type { Basics } from '../steps/wiring.ts'
import type { ConsoleDeps } from './console-page.ts'

/** Wires what every page of the console needs. */
export function consoleDeps<Own extends Basics>(basics: Own): Own & ConsoleDeps {
  const { TABLE_NAME, SIGN_IN_ADDRESS } = environment('TABLE_NAME', 'SIGN_IN_ADDRESS')
  return {
    ...basics,
    sessions: openSessions(documentClient(), TABLE_NAME),
    loginAddress: SIGN_IN_ADDRESS,
  }
}
