import { asWritten } from './as-written.ts'
import { chain } from './chain.ts'
import type { Check, Finding, Seen } from './check.ts'
import { failed } from './failed.ts'
import { hanging } from './hanging.ts'
import { lost } from './lost.ts'
import { noted } from './noted.ts'
import { twice } from './twice.ts'

const checks: Record<string, Check> = {
  'Nothing was lost': lost,
  'No letter was sent twice': twice,
  'Nothing was left hanging': hanging,
  'Every letter is in a ledger, once': noted,
  'No execution failed': failed,
  'Every ledger holds together': chain,
  'All went as it was written': asWritten,
}

/** What every check found. */
export const checkAll = (seen: Seen): Finding[] =>
  Object.entries(checks).map(([check, look]) => ({ check, problems: look(seen) }))
