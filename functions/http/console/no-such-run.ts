import { NoSuchRun } from '../../situation.ts'
import { RequestRefused } from '../refused.ts'

/** For an address that names a run: one that does not exist is no page. */
export function noSuchRun(error: unknown): never {
  throw error instanceof NoSuchRun ? new RequestRefused('not-found') : error
}
