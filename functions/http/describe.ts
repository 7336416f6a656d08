import { schemes } from '../../schemes/catalogue.ts'
import { openApiDocument } from '../../shared/openapi/document.ts'
import { ACCESS_PAGES } from '../../shared/pages/console/access-pages.ts'
import { PROGRAM_PAGES } from '../../shared/pages/program-pages.ts'
import { REFUSAL_PAGES } from '../../shared/pages/wording/refusals.ts'
import type { Wording } from '../../shared/pages/wording/wording.ts'
import { openLog } from '../log.ts'
import { SESSION } from '../sign-in/cookies.ts'
import { frameOf, languageIn, plainView } from './frame.ts'
import { page } from './page.ts'
import { RequestRefused } from './refused.ts'
import type { PageRequest } from './request.ts'
import { type PageResponse, viewed } from './response.ts'

const WORDING: Record<string, Wording> = { ...REFUSAL_PAGES, ...ACCESS_PAGES, ...PROGRAM_PAGES }

/** GET of the description of the JSON routes, and of what each of their problems means. Knows nothing about anybody. */
export const describe = async (request: PageRequest): Promise<PageResponse> => {
  const { code } = request.params
  if (code === undefined) return description()
  const wording = Object.hasOwn(WORDING, code) ? WORDING[code] : undefined
  if (!wording) throw new RequestRefused('not-found')
  const language = languageIn(schemes[0]!, request.query.lang)
  return viewed(frameOf({ scheme: schemes[0]! }, language), plainView(wording, language))
}

let written: string | undefined

/** It is the same until the next deployment, so it is made once. */
function description(): PageResponse {
  written ??= JSON.stringify(openApiDocument(schemes, { session: SESSION }))
  const headers = { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' }
  return { statusCode: 200, headers, body: written }
}

export const handler = page(openLog(), describe)
