import { environment } from '../../aws/environment.ts'
import { openSessions } from '../../aws/sessions.ts'
import { documentClient } from '../../aws/table.ts'
import { tokenSettings } from '../../sign-in/settings.ts'
import { openVerify } from '../../sign-in/verify.ts'
import { openWhoIs } from '../../sign-in/who-is.ts'
import type { Basics } from '../../steps/wiring.ts'
import type { ConsoleDeps } from './page.ts'

/** Wires what every page of the console needs. */
export function consoleDeps<Own extends Basics>(basics: Own): Own & ConsoleDeps {
  const { TABLE_NAME } = environment('TABLE_NAME')
  const settings = tokenSettings()
  const whoIs = openWhoIs({
    settings,
    fetch,
    verify: openVerify(settings, fetch),
    sessions: openSessions(documentClient(), TABLE_NAME),
    now: basics.now,
    log: basics.log,
  })
  return { ...basics, whoIs, loginAddress: settings.address }
}
