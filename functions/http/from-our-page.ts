import { RequestRefused } from './refused.ts'
import type { PageRequest } from './request.ts'

/** A form of another site cannot post here, whatever cookies the browser sends along. Throws RequestRefused. */
export function fromOurPage({ headers }: PageRequest): void {
  if (!['same-origin', 'none', undefined].includes(headers['sec-fetch-site']))
    throw new RequestRefused('stale')
}
