import { NoSuchPage } from '../../aws/marks.ts'
import { RequestRefused } from '../refused.ts'

/** The mark of a page comes from the address: one that this service did not make is no page. */
export function noSuchPage(error: unknown): never {
  throw error instanceof NoSuchPage ? new RequestRefused('not-found') : error
}
