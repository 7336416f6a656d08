import { CannotMoveBack, type MovableClock } from '../clock/clock.ts'
import type { WireRequest, WireResponse } from '../contracts.ts'
import { moveClock } from './move-clock.ts'
import { controlPage } from './page.ts'
import { BadMove, readFormMove, readMove } from './read-move.ts'
import type { Status } from './status.ts'

export interface ControlDeps {
  clock: MovableClock
  /** Resolves when everything is quiet. */
  settle(): Promise<void>
  status(): Status
}

/**
 * The control page and the handles for programs:
 *
 * - `GET /_local`: the page
 * - `GET /_local/status`: JSON, see Status
 * - `GET /_local/clock`: JSON, the clock of the status
 * - `POST /_local/clock`: moves it; JSON in and out, or a form of the page, which leads back to it
 *
 * @returns a handler that gives undefined for any other path.
 */
export function controlRoute(deps: ControlDeps): (request: WireRequest) => Promise<WireResponse | undefined> {
  return async (request) => {
    const path = request.path.replace(/\/$/, '')
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (path === '/_local') return isRead ? html(200, controlPage(deps.status(), noteOf(request))) : onlyGet
    if (path === '/_local/status') return isRead ? json(200, deps.status()) : onlyGet
    if (path !== '/_local/clock') return undefined
    if (isRead) return json(200, deps.status().clock)
    if (request.method === 'POST') return move(deps, request)
    return {
      ...json(405, { message: 'Use GET or POST.' }),
      headers: { ...jsonType, allow: 'GET, HEAD, POST' },
    }
  }
}

async function move(deps: ControlDeps, request: WireRequest): Promise<WireResponse> {
  const text = request.body.toString()
  // curl calls everything a form that it is not told about, so JSON is known by its brace.
  const fromPage = isForm(request) && !text.trimStart().startsWith('{')
  try {
    const asked = fromPage ? readFormMove(new URLSearchParams(text)) : readMove(parse(text))
    const moved = await moveClock(deps.clock, deps.settle, asked)
    if (!fromPage) return json(200, moved)
    return { status: 303, headers: { location: `/_local?moved=${moved.moved}` }, body: '' }
  } catch (error) {
    if (!(error instanceof BadMove || error instanceof CannotMoveBack)) throw error
    if (!fromPage) return json(400, { message: error.message })
    const asked = new URLSearchParams(text).get('london') ?? undefined
    return html(400, controlPage(deps.status(), { wrong: error.message, asked }))
  }
}

const isForm = ({ headers }: WireRequest) =>
  headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BadMove('The body is not JSON. Send for example {"advance":"P1D"}.')
  }
}

const noteOf = ({ rawQuery }: WireRequest) => {
  const moved = new URLSearchParams(rawQuery).get('moved')
  return moved !== null && /^\d+$/.test(moved) ? { movedMs: Number(moved) } : {}
}

const jsonType = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }
const json = (status: number, value: unknown): WireResponse => ({
  status,
  headers: jsonType,
  body: `${JSON.stringify(value, null, 2)}\n`,
})
const html = (status: number, body: string): WireResponse => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  },
  body,
})
const onlyGet: WireResponse = {
  ...json(405, { message: 'Use GET.' }),
  headers: { ...jsonType, allow: 'GET, HEAD' },
}
