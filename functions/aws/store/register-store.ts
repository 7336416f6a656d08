import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import type { RegisterStore } from '../../../shared/ports/register-store.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import type { Published } from '../../../shared/run/records/published.ts'
import type { Unit } from '../../../shared/scheme/unit.ts'
import { publishedKey, unitKey, unsubscribedKey } from '../keys.ts'
import type { Items } from './items.ts'

/** Units, who holds a role, what was published, and who wants no newsletter. See `shared/ports/register-store.ts`. */
export const openRegisterStore = ({ client, table, get, putNew, within }: Items): RegisterStore => ({
  unit: (scheme, id) => get<Unit>(unitKey(scheme, id)),
  units: (scheme) => within<Unit>(`DIRECTORY#${scheme}`, 'UNIT#'),
  seedUnits: async (scheme, units) => {
    for (const unit of units) await putNew({ ...unit, ...unitKey(scheme, unit.id) })
  },
  register: (scheme) => within<Appointment>(`REGISTER#${scheme}`),
  published: (scheme, name, version) => get<Published>(publishedKey(scheme, name, version)),
  unsubscribed: async (scheme) =>
    (await within<{ sk: string }>(`UNSUBSCRIBED#${scheme}`)).map(({ sk }) => sk),
  unsubscribe: async (scheme, address, at) => {
    await putNew({ ...unsubscribedKey(scheme, address), at })
  },
  subscribe: async (scheme, address) => {
    await client.send(new DeleteCommand({ TableName: table, Key: unsubscribedKey(scheme, address) }))
  },
})
