import { randomBytes } from 'node:crypto'
import type { Send } from '../../shared/ports/mail.ts'
import type { Now } from '../../shared/ports/now.ts'
import type { Random } from '../../shared/ports/random.ts'
import type { Store } from '../../shared/ports/store.ts'
import type { Workflow } from '../../shared/ports/workflow.ts'
import { type Addresses, addressesAt } from '../addresses.ts'
import { environment } from '../aws/environment.ts'
import { openStore } from '../aws/store/store.ts'
import { documentClient } from '../aws/table.ts'
import { type Log, openLog } from '../log.ts'

/** What every function has: the table, the time, random bytes and a log. */
export interface Basics {
  store: Store
  now: Now
  random: Random
  log: Log
}

/** Wires the table named in the environment. */
export function basics(): Basics {
  const { TABLE_NAME } = environment('TABLE_NAME')
  return {
    store: openStore(documentClient(), TABLE_NAME),
    now: () => new Date().toISOString(),
    random: randomBytes,
    log: openLog(),
  }
}

/** Wires the addresses that letters and pages carry. */
export function addresses(): Addresses {
  const { ORIGIN, SENDER } = environment('ORIGIN', 'SENDER')
  return addressesAt(ORIGIN, SENDER)
}

export type { Send, Workflow }
