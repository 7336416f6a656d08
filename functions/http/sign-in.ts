import { randomBytes } from 'node:crypto'
import { schemes } from '../../schemes/catalogue.ts'
import { ACCESS_PAGES } from '../../shared/pages/console/access-pages.ts'
import { environment } from '../aws/environment.ts'
import { openSessions } from '../aws/sessions.ts'
import { documentClient } from '../aws/table.ts'
import { openLog } from '../log.ts'
import { begin } from '../sign-in/begin.ts'
import { end } from '../sign-in/end.ts'
import { type FinishDeps, finish } from '../sign-in/finish.ts'
import { signInSettings } from '../sign-in/settings.ts'
import { openVerify } from '../sign-in/verify.ts'
import { frameOf, plainView } from './frame.ts'
import { fromOurPage } from './from-our-page.ts'
import { page } from './page.ts'
import { RequestRefused } from './refused.ts'
import type { PageRequest } from './request.ts'
import { type PageResponse, viewed } from './response.ts'

/** Signing in to the console and out of it: all that answers an administrator who is not signed in. */
export const signIn =
  (deps: FinishDeps) =>
  async (request: PageRequest): Promise<PageResponse> => {
    switch (`${request.method} ${request.path}`) {
      case 'GET /sign-in':
        return begin(deps, request)
      case 'GET /sign-in/done':
        return (await finish(deps, request)) ?? told('sign-in-failed', 'Sign in again', 403)
      case 'POST /sign-out':
        fromOurPage(request)
        return end(deps, request)
      case 'GET /sign-out/done':
        return told('have-signed-out', 'Sign in again', 200)
      default:
        throw new RequestRefused('not-found')
    }
  }

function told(what: keyof typeof ACCESS_PAGES, link: string, status: number): PageResponse {
  const frame = frameOf({ scheme: schemes[0]! }, 'en')
  const view = plainView(ACCESS_PAGES[what], 'en', { link: { href: '/sign-in', text: link } })
  return viewed(frame, view, { status })
}

const settings = signInSettings()
const deps: FinishDeps = {
  settings,
  fetch,
  verify: openVerify(settings, fetch),
  sessions: openSessions(documentClient(), environment('TABLE_NAME').TABLE_NAME),
  random: randomBytes,
  now: () => new Date().toISOString(),
  log: openLog(),
}
export const handler = page(deps.log, signIn(deps))
