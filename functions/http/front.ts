import { schemeOf, schemes } from '../../schemes/catalogue.ts'
import { PUBLIC_PAGES } from '../../shared/pages/wording/public.ts'
import type { Scheme } from '../../shared/scheme/scheme.ts'
import { type Basics, basics } from '../steps/wiring.ts'
import { carryingTyped, frameOf, languageIn, plainView } from './frame.ts'
import { CHECK_YOUR_EMAIL, frontView } from './front-view.ts'
import { page } from './page.ts'
import { RequestRefused } from './refused.ts'
import type { PageRequest } from './request.ts'
import { type PageResponse, viewed } from './response.ts'

/** The public pages by their addresses, each with its words. */
const PAGES = new Map<string, keyof typeof PUBLIC_PAGES>([
  ['contact', 'contact'],
  ['privacy', 'privacy'],
  ['accessibility', 'accessibility'],
  ['cookies', 'cookies'],
  [CHECK_YOUR_EMAIL.slice(1), 'sentAgain'],
])

/** GET of the public pages; every address that is nobody else's ends here too. */
export const front =
  (deps: Pick<Basics, 'store'>) =>
  async (request: PageRequest): Promise<PageResponse> => {
    const [name = '', id, ...rest] = request.path.split('/').slice(1)
    const public_ = PAGES.get(name)
    if (rest.length > 0 || (name !== '' && !public_) || (id !== undefined && name !== 'contact'))
      throw new RequestRefused('not-found')
    if (!['GET', 'HEAD'].includes(request.method))
      throw new RequestRefused('wrong-method', { allow: name === '' ? 'GET, HEAD, POST' : 'GET, HEAD' })
    const scheme = id === undefined ? schemes[0]! : known(id)
    const language = languageIn(scheme, request.query.lang)
    const frame = frameOf({ scheme, directory: await deps.store.directory(scheme.id) }, language)
    if (!public_) return viewed(carryingTyped(frame, '/', false), frontView(language))
    return viewed(frame, plainView(PUBLIC_PAGES[public_], language))
  }

function known(id: string): Scheme {
  if (!schemes.some((scheme) => scheme.id === id)) throw new RequestRefused('not-found')
  return schemeOf(id)
}

const deps = basics()
export const handler = page(deps.log, front(deps))
