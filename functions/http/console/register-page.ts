import { schemes } from '../../../schemes/catalogue.ts'
import { londonDate } from '../../../shared/calendar/london.ts'
import { registerResource } from '../../../shared/json/register.ts'
import { type RegisterInput, registerView } from '../../../shared/pages/console/register-view.ts'
import type { Basics } from '../../steps/wiring.ts'
import type { PageResponse } from '../response.ts'
import { unitsOf } from './filling.ts'
import { language } from './language.ts'
import type { ConsoleRequest } from './page.ts'
import { readAgreed } from './read-agreed.ts'
import { readAttended } from './read-attended.ts'
import { shown } from './shown.ts'

/** Who holds and held which role, in every scheme. */
export async function registerPage(deps: Basics, request: ConsoleRequest): Promise<PageResponse> {
  const registers = await Promise.all(
    schemes.map(async (scheme) => {
      const [appointments, units, agreed, attended] = await Promise.all([
        deps.store.register(scheme.id),
        unitsOf(deps.store, scheme),
        readAgreed(deps.store, scheme),
        readAttended(deps.store, scheme),
      ])
      return { scheme, appointments, units, agreed, attended }
    }),
  )
  const input: RegisterInput = { registers, today: londonDate(deps.now()), language }
  return shown(request, 'register', registerView(input), {}, () => registerResource(input))
}
