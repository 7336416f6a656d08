import middy from '@middy/core'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { schemes } from '../../schemes/catalogue.ts'
import { ACCESS_PAGES } from '../../shared/pages/console/access-pages.ts'
import { PROGRAM_PAGES } from '../../shared/pages/program-pages.ts'
import type { Frame } from '../../shared/pages/views/frame.ts'
import { REFUSAL_PAGES } from '../../shared/pages/wording/refusals.ts'
import type { Wording } from '../../shared/pages/wording/wording.ts'
import { environment } from '../aws/environment.ts'
import { type Log, nameOf, stackOf } from '../log.ts'
import { frameOf, languageIn, plainView } from './frame.ts'
import { keepLanguage } from './language-choice.ts'
import { REFUSALS, RequestRefused } from './refused.ts'
import { languageOf, type PageRequest, readRequest } from './request.ts'
import { type PageResponse, SECURITY_HEADERS, viewed } from './response.ts'
import { NOT_THIS_WAY, throughFrontDoor } from './through-front-door.ts'
import { wantsJson } from './wants-json.ts'
import { write } from './write.ts'

/**
 * A Lambda handler for pages, which speak JSON to programs: reads the request, runs `answer`, puts the security headers on whatever comes out, and
 * turns what is thrown into a plain page with a reference. Nothing internal leaks (design rule 3).
 */
export function page(
  log: Log,
  answer: (request: PageRequest) => Promise<PageResponse>,
  read: (event: APIGatewayProxyEventV2) => PageRequest | Promise<PageRequest> = readRequest,
) {
  return middy<APIGatewayProxyEventV2, PageResponse>()
    .use(frontDoorOnly(log, environment('ORIGIN_KEYS').ORIGIN_KEYS))
    .use(securityHeaders())
    .use(languageKept())
    .use(pageOrJson())
    .use(errorPages(log))
    .handler(async (event) => answer(await read(event)))
}

/** Refuses whoever comes to the API itself, past CloudFront and the firewall. */
function frontDoorOnly(log: Log, keys: string): middy.MiddlewareObj<APIGatewayProxyEventV2, PageResponse> {
  const came = throughFrontDoor(keys)
  return {
    before: ({ event }) => {
      if (came(event)) return
      log.warn('access.bypassed', { route: event.routeKey })
      return NOT_THIS_WAY
    },
  }
}

const WORDING: Record<string, Wording> = { ...REFUSAL_PAGES, ...ACCESS_PAGES, ...PROGRAM_PAGES }

/** Puts the security headers on every response, under the ones it has. */
function securityHeaders(): middy.MiddlewareObj<APIGatewayProxyEventV2, PageResponse> {
  const add: middy.MiddlewareFn<APIGatewayProxyEventV2, PageResponse> = (request) => {
    if (request.response) request.response.headers = { ...SECURITY_HEADERS, ...request.response.headers }
  }
  return { after: add, onError: add }
}

/** Lets the browser keep the language that was chosen with this request (standards WL-04). */
function languageKept(): middy.MiddlewareObj<APIGatewayProxyEventV2, PageResponse> {
  return {
    after: ({ event, response }) => {
      const kept = keepLanguage(event.rawPath, event.queryStringParameters)
      if (response && kept.length > 0) response.cookies = [...(response.cookies ?? []), ...kept]
    },
  }
}

/** Writes what is shown, as a page or as JSON: the one place where that is decided. */
function pageOrJson(): middy.MiddlewareObj<APIGatewayProxyEventV2, PageResponse> {
  const asWanted: middy.MiddlewareFn<APIGatewayProxyEventV2, PageResponse> = (request) => {
    const { event, response } = request
    const { requestId: reference } = event.requestContext
    if (response) request.response = write(response, { json: wantsJson(event), reference })
  }
  return { after: asWanted, onError: asWanted }
}

/** Turns a thrown error into its page. */
function errorPages(log: Log): middy.MiddlewareObj<APIGatewayProxyEventV2, PageResponse> {
  return {
    onError: (request) => {
      const { requestId, http } = request.event.requestContext
      const { error } = request
      const refusal = error instanceof RequestRefused ? error.refusal : undefined
      const status = refusal ? REFUSALS[refusal] : 500
      const where = { request: requestId, route: request.event.routeKey, method: http.method, status }
      if (refusal) log.info('request.refused', { ...where, refusal })
      else log.error('request.failed', { ...where, error: nameOf(error), stack: stackOf(error) })
      const scheme = schemes[0]!
      const around = error instanceof RequestRefused ? error.page : undefined
      // The console is in English.
      const language = around?.frame.console ? 'en' : languageIn(scheme, languageOf(request.event))
      const frame = switchable(frameOf({ scheme }, language, around?.frame), {
        posted: http.method === 'POST',
        problem: refusal ?? 'unexpected',
      })
      const words =
        around?.frame.console && refusal === 'stale'
          ? ACCESS_PAGES['out-of-date']
          : WORDING[refusal ?? 'unexpected']!
      const view = plainView(words, language, {
        reference: requestId,
        link: around?.link,
      })
      const errors = error instanceof RequestRefused ? error.errors : undefined
      const response = viewed(frame, view, { status, problem: refusal ?? 'unexpected', errors })
      request.response = {
        ...response,
        headers: { ...response.headers, ...(error instanceof RequestRefused ? error.headers : {}) },
      }
    },
  }
}

/**
 * What was refused as a POST is not there to be read again in the other language: the switch leads to what it means.
 */
function switchable(frame: Frame, { posted, problem }: { posted: boolean; problem: string }): Frame {
  const { otherLanguageHref: other } = frame
  return posted && other ? { ...frame, otherLanguageHref: `/problems/${problem}${other}` } : frame
}
