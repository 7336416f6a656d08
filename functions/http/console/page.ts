import { schemes } from '../../../schemes/catalogue.ts'
import type { Administrator } from '../../../shared/access/administrator.ts'
import { allowedAt, placeAt } from '../../../shared/access/places.ts'
import { ALLOWED, may, type Permission, type Role, roleThatMay } from '../../../shared/access/roles.ts'
import { ACCESS_PAGES } from '../../../shared/pages/console/access-pages.ts'
import { say } from '../../../shared/pages/console/say.ts'
import { CONSOLE_PLACES } from '../../../shared/pages/navigation.ts'
import type { ConsoleFrame } from '../../../shared/pages/views/frame.ts'
import type { PlainView } from '../../../shared/pages/views/plain.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import type { Log } from '../../log.ts'
import { SESSION } from '../../sign-in/cookies.ts'
import type { WhoIs } from '../../sign-in/who-is.ts'
import { csrfOf } from '../csrf.ts'
import { frameOf, plainView } from '../frame.ts'
import { fromOurPage } from '../from-our-page.ts'
import { page } from '../page.ts'
import type { UploadRequest } from '../read-upload.ts'
import { RequestRefused } from '../refused.ts'
import type { PageRequest } from '../request.ts'
import { formsMayLeadTo, type PageResponse, seeOther, viewed } from '../response.ts'
import { noteView } from './note-view.ts'

/** A request of somebody who has signed in, for something that she is allowed. */
export interface ConsoleRequest extends PageRequest {
  who: Administrator
  /** What the forms of her pages carry: it is made of her session's secret. */
  csrf: string
}

/** One that may bring a file. */
export type ConsoleUpload = ConsoleRequest & Pick<UploadRequest, 'file'>

/** What the pages of the console need before they can answer. */
export interface ConsoleDeps {
  whoIs: WhoIs
  store: Store
  now: Now
  log: Log
  /** Where the login pages are: signing out leads there. */
  loginAddress: string
}

/**
 * A Lambda handler for the console. What is asked for has to be in the table of places, whoever asks has to be signed in
 * and have a role that allows it, and a view of somebody's record is noted in its ledger before it is shown. Only then
 * does `answer` get the request; it cannot be had without.
 *
 * This is no authorizer of the API, because that can say only 401 and 403, and not where to sign in; it would also be a
 * second function to start for every page.
 */
export function consolePage(
  deps: ConsoleDeps,
  answer: (request: ConsoleRequest) => Promise<PageResponse>,
  read?: Parameters<typeof page>[2],
) {
  const signedIn = async (request: PageRequest): Promise<PageResponse> => {
    const allow = allowedAt(request.path)
    if (allow && !allow.split(', ').includes(request.method))
      throw new RequestRefused('wrong-method', { allow })
    if (request.method === 'POST') fromOurPage(request)
    const secret = request.cookies[SESSION]
    const who = secret ? await deps.whoIs(secret) : undefined
    if (!secret || !who) return signedOut(request)
    const own: ConsoleRequest = { ...request, who, csrf: csrfOf(secret) }
    const answered = await allowed(deps, own, answer).catch((error) => {
      throw inConsole(error, own)
    })
    return formsMayLeadTo(new URL(deps.loginAddress).origin, answered)
  }
  return page(deps.log, signedIn, read)
}

async function allowed(
  deps: ConsoleDeps,
  request: ConsoleRequest,
  answer: (request: ConsoleRequest) => Promise<PageResponse>,
): Promise<PageResponse> {
  const { roles, reference } = request.who
  if (roles.length === 0) return told(request, 'no-role', 403)
  const place = placeAt(request.method, request.path)
  if (!place) throw new RequestRefused('not-found')
  if (!may(roles, place.needs)) {
    deps.log.info('access.refused', { administrator: reference, needs: place.needs })
    return notAllowed(request, place.needs)
  }
  const response = await answer(request)
  if (place.names && response.statusCode === 200)
    deps.log.info('list.viewed', { administrator: reference, place: place.path })
  const role = roleThatMay(roles, 'see-records')
  if (place.record && role && response.statusCode === 200 && request.method === 'GET')
    await noteView(deps, place.params.run ?? '', { role, reference })
  return response
}

/** RFC 9110 section 11.6.1 wants a 401 to name a scheme, and none is registered for cookies. */
const SIGN_IN_BY_COOKIE = `Cookie realm="console", cookie-name="${SESSION}", form-action="/sign-in"`

/**
 * A page is asked for again after signing in. What was posted is kept in the page that says so, to be sent once more:
 * the form then shows it again, and nothing is done before that. A program is told.
 */
function signedOut({ method, path, query, program, form, headers }: PageRequest): PageResponse {
  if (program) throw new RequestRefused('signed-out', { 'www-authenticate': SIGN_IN_BY_COOKIE })
  const search = new URLSearchParams(query).toString()
  const back = `/sign-in?${new URLSearchParams({ back: `${encodeURI(path)}${search && `?${search}`}` })}`
  if (method !== 'POST') return seeOther(back)
  const frame = frameOf({ scheme: schemes[0]! }, 'en')
  const link = { href: back, text: 'Sign in (opens in a new tab)', newTab: true }
  const { csrf = '', ...typed } = form
  const button = {
    action: `${encodeURI(path)}${search && `?${search}`}`,
    text: 'Continue',
    csrf: String(csrf),
    fields: Object.entries(typed).flatMap(([name, values]) =>
      [values].flat().map((value): [string, string] => [name, value]),
    ),
    upload: headers['content-type']?.toLowerCase().startsWith('multipart/form-data'),
  }
  return viewed(frame, plainView(ACCESS_PAGES['signed-out'], 'en', { link, button }), { status: 401 })
}

/** A plain page for somebody who is signed in. */
export function told(
  request: ConsoleRequest,
  what: keyof typeof ACCESS_PAGES,
  status: number,
  more: Partial<PlainView> = {},
): PageResponse {
  const frame = frameOf({ scheme: schemes[0]! }, 'en', { console: consoleFrame(request) })
  return viewed(frame, plainView(ACCESS_PAGES[what], 'en', more), { status })
}

/** Which roles it takes, and which she has. */
export function notAllowed(request: ConsoleRequest, needs: Permission): PageResponse {
  const values = {
    needed: named(ALLOWED[needs], 'disjunction'),
    own: named(request.who.roles, 'conjunction'),
  }
  return told(request, 'not-allowed', 403, {
    paragraphs: ACCESS_PAGES['not-allowed'].paragraphs.map((text) => say(text, 'en', values)),
    link: TO_RUNS,
  })
}

const named = (roles: readonly Role[], type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat('en-GB', { type }).format(roles.map((role) => role.replaceAll('-', ' ')))

/** From a page that leads nowhere. */
const TO_RUNS = { href: '/console', text: 'Go to the list of runs' }

/** What is thrown has a page like any other of the console: with its places, and the way out. */
function inConsole(error: unknown, request: ConsoleRequest): unknown {
  if (!(error instanceof RequestRefused)) return error
  return error.shownIn({ frame: { console: consoleFrame(request) }, link: TO_RUNS })
}

/** What every page of the console has: where one may go, who one is, and the way out. */
export const consoleFrame = (
  { who, csrf }: ConsoleRequest,
  active?: ConsoleFrame['active'],
): ConsoleFrame => ({
  active,
  places: CONSOLE_PLACES.filter(({ id }) => may(who.roles, NEEDED[id])).map(({ id }) => id),
  account: { name: who.name, csrf },
})

const NEEDED: Record<(typeof CONSOLE_PLACES)[number]['id'], Permission> = {
  runs: 'see-counts',
  tasks: 'see-tasks',
  questions: 'see-records',
  register: 'see-register',
  directory: 'see-directory',
}
