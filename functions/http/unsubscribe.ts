import { schemeOf } from '../../schemes/catalogue.ts'
import { UNSUBSCRIBE_PAGES } from '../../shared/pages/wording/unsubscribe.ts'
import { inLanguage } from '../../shared/scheme/text.ts'
import { type Basics, basics } from '../steps/wiring.ts'
import { hashOf } from '../token.ts'
import { csrfOf } from './csrf.ts'
import { frameOf, languageIn, plainView } from './frame.ts'
import { limit } from './limit.ts'
import { closedPage } from './link/pages.ts'
import { page } from './page.ts'
import { readUpload } from './read-upload.ts'
import { RequestRefused } from './refused.ts'
import { field, type PageRequest } from './request.ts'
import { type PageResponse, seeOther, viewed } from './response.ts'

/**
 * The way out of newsletters. A mail program posts `List-Unsubscribe=One-Click` without having been here, with no cookie
 * and no page, as either kind of form (RFC 8058, section 3.1): the token alone lets it. A person who follows the link sees a button, because a GET changes
 * nothing (standards LK-01), and can come back the same way.
 */
export const unsubscribe =
  (deps: Basics) =>
  async (request: PageRequest): Promise<PageResponse> => {
    if (!['GET', 'HEAD', 'POST'].includes(request.method))
      throw new RequestRefused('wrong-method', { allow: 'GET, HEAD, POST' })
    const { token = '' } = request.params
    const link = await deps.store.link(hashOf(token))
    if (link?.to !== 'newsletters') return closedPage({ to: 'nowhere' }, request.query.lang, token)
    const scheme = schemeOf(link.scheme)
    const csrf = csrfOf(token)
    const language = languageIn(scheme, request.query.lang)
    const frame = frameOf({ scheme, directory: await deps.store.directory(scheme.id) }, language)
    if (request.method === 'POST') {
      await limit(deps, `link#${hashOf(token)}`)
      const oneClick = field(request.form, 'List-Unsubscribe') === 'One-Click'
      if (!oneClick && field(request.form, 'csrf') !== csrf) throw new RequestRefused('stale')
      const again = !oneClick && field(request.form, 'choice') === 'again'
      if (again) await deps.store.subscribe(scheme.id, link.address)
      else await deps.store.unsubscribe(scheme.id, link.address, deps.now())
      deps.log.info(again ? 'newsletters.wanted' : 'newsletters.unsubscribed', { scheme: scheme.id })
      if (!oneClick) return seeOther(`/unsubscribe/${token}`)
      return viewed(frame, plainView(UNSUBSCRIBE_PAGES.out, language))
    }
    const out = (await deps.store.unsubscribed(scheme.id)).includes(link.address)
    const wording = out ? UNSUBSCRIBE_PAGES.out : UNSUBSCRIBE_PAGES.in
    const button = {
      ...{ action: `/unsubscribe/${token}`, csrf },
      fields: [['choice', out ? 'again' : 'stop']] satisfies [string, string][],
      text: inLanguage(wording.button, language),
    }
    return viewed(frame, plainView(wording, language, { button }), {
      resource: () => ({ kind: 'newsletters', language, wanted: !out }),
    })
  }

const deps = basics()
export const handler = page(deps.log, unsubscribe(deps), readUpload)
