import { RequestRefused } from '../refused.ts'
import { field, type PageRequest } from '../request.ts'

/**
 * A posted form must carry what our page put into it (standards LK-03). A program's JSON need not: a form of another site
 * cannot send that type, a script of one may not without our leave (CORS), and whoever has the link or the session can
 * send anything anyway. Throws RequestRefused.
 */
export function fromThisForm(request: PageRequest, csrf: string): void {
  if (request.json === undefined && field(request.form, 'csrf') !== csrf) throw new RequestRefused('stale')
}
