import { render } from '../../../shared/pages/render.ts'
import type { View } from '../../../shared/pages/views.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import { frameOf } from '../frame.ts'
import { html, type PageResponse } from '../response.ts'

/** A page of the directory. The console is in English. */
export function shown(scheme: Scheme, view: View, backHref?: string, status = 200): PageResponse {
  const frame = frameOf(scheme, 'en', { console: { active: 'directory' }, backHref })
  return html(render(frame, view), frame.nonce, status)
}
