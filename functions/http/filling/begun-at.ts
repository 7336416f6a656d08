import type { View } from '../../../shared/pages/views/view.ts'
import type { Draft } from '../../../shared/ports/draft-store.ts'
import { finished } from './draft.ts'
import type { Filling } from './filling.ts'

/** The start page of a form that was begun leads to where it was left, too. */
export function begunAt(filling: Filling, start: View, draft: Draft): View {
  if (start.kind !== 'start' || !start.startHref || draft.version === 0 || draft.sent !== undefined)
    return start
  const done = finished(filling, draft)
  return { ...start, resumeHref: `${filling.base}/${done.ok ? 'check' : done.page}` }
}
