import { schemes } from '../../../schemes/catalogue.ts'
import type { ConsoleFrame, Frame } from '../../../shared/pages/views/frame.ts'
import type { View } from '../../../shared/pages/views/view.ts'
import { frameOf } from '../frame.ts'
import { type PageResponse, viewed } from '../response.ts'
import { language } from './language.ts'
import { type ConsoleRequest, consoleFrame } from './page.ts'

/** A page of the console, under the place of it that is `active`; `resource` is what a program is shown instead. */
export function shown(
  request: ConsoleRequest,
  active: ConsoleFrame['active'],
  view: View,
  more: Partial<Frame> = {},
  resource?: () => object,
): PageResponse {
  const frame = frameOf({ scheme: schemes[0]! }, language, {
    console: consoleFrame(request, active),
    ...more,
  })
  // Pages that stay open ask for themselves again (shared/pages/assets/refresh.js).
  const allowed = ['run', 'board'].includes(view.kind) ? ["connect-src 'self'"] : []
  return viewed(frame, view, { policy: allowed, resource })
}
