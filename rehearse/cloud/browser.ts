import { parse } from 'node-html-parser'

/** Somebody one can be on the local cloud's sign-in page: a group, or one with all groups, or with none. */
export type Who = 'viewer' | 'case-worker' | 'round-manager' | 'data-protection' | 'everything' | 'nobody'

/** A browser without scripts, as far as signing in goes: it follows redirects and keeps cookies. */
export type Browser = (url: string | URL, init?: RequestInit) => Promise<Response>

/**
 * A browser of somebody's own. Where the console asks her to sign in she picks herself, and goes on; a sign-in that a
 * restart of the local cloud cut off is begun again.
 */
export function openBrowser(who: Who): Browser {
  const cookies = openCookies()

  async function step(url: URL, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    const cookie = cookies.for(url)
    if (cookie) headers.set('cookie', cookie)
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    cookies.take(url, response)
    return response
  }

  return async (first, init = {}) => {
    let [url, how] = [new URL(first), init]
    for (let hops = 0; hops < 30; hops++) {
      const response = await step(url, how)
      const location = response.headers.get('location')
      if (location && response.status >= 300 && response.status < 400) {
        url = new URL(location, url)
        how = {}
      } else if (isPicker(url) && response.status === 200) {
        how = { method: 'POST', body: new URLSearchParams({ who: subOf(who, await response.text()) }) }
      } else if (url.pathname === '/sign-in/done') {
        url = new URL('/sign-in', url)
        how = {}
      } else {
        return response
      }
    }
    throw new Error(`${first} leads round in circles, last to ${url}`)
  }
}

const isPicker = (url: URL): boolean => url.pathname.endsWith('/oauth2/authorize')

/** What the button of this person sends. */
function subOf(who: Who, page: string): string {
  const item = parse(page)
    .querySelectorAll('li')
    .find((one) => one.text.includes(`${who}@`))
  const sub = item?.querySelector('button')?.getAttribute('value')
  if (!sub) throw new Error(`Nobody on the sign-in page is ${who}`)
  return sub
}

/** Cookies by name and path, for one origin at a time. */
function openCookies() {
  const kept = new Map<string, { path: string; pair: string }>()
  return {
    for: ({ origin, pathname }: URL): string =>
      [...kept]
        .filter(([key, { path }]) => key.startsWith(`${origin} `) && pathname.startsWith(path))
        .map(([, { pair }]) => pair)
        .join('; '),
    take({ origin }: URL, response: Response): void {
      for (const cookie of response.headers.getSetCookie()) {
        const [pair = '', ...attributes] = cookie.split('; ')
        const path = attributes.find((one) => one.startsWith('Path='))?.slice(5) ?? '/'
        const key = `${origin} ${path} ${pair.split('=')[0]}`
        if (attributes.includes('Max-Age=0')) kept.delete(key)
        else kept.set(key, { path, pair })
      }
    },
  }
}
