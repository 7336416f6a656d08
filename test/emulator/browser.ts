import { parse } from 'node-html-parser'
import type { Browser } from '../../rehearse/cloud/browser.ts'
import type { Fetch } from './front-door.ts'

/** An account in the user pool. */
export interface Account {
  email: string
  password: string
}

/** A browser without scripts, of somebody who signs in with her account where she is asked to. */
export function openBrowser(fetch: Fetch, { email, password }: Account): Browser {
  const cookies = new Map<string, Map<string, string>>()
  const kept = (url: URL) => cookies.get(url.host) ?? new Map<string, string>()
  return async (first, init = {}) => {
    let [url, how] = [new URL(first), init]
    for (let hops = 0; hops < 20; hops++) {
      const headers = new Headers(how.headers)
      const cookie = [...kept(url)].map(([name, value]) => `${name}=${value}`).join('; ')
      if (cookie) headers.set('cookie', cookie)
      const response = await fetch(url, { ...how, headers })
      const jar = kept(url)
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
        if (/max-age=0/i.test(set)) jar.delete(name)
        else jar.set(name, value)
      }
      cookies.set(url.host, jar)
      const location = response.headers.get('location')
      if (location && response.status >= 300 && response.status < 400) {
        url = new URL(location, url)
        how = {}
      } else if (url.pathname === '/oauth2/authorize' && response.status === 200) {
        how = { method: 'POST', body: credentials(await response.text(), email, password) }
        url = new URL('/login', url)
      } else return response
    }
    throw new Error(`${first} leads round in circles, last to ${url}`)
  }
}

/** The login form of the emulator's pages, filled in. */
function credentials(page: string, username: string, password: string): URLSearchParams {
  const body = new URLSearchParams()
  for (const input of parse(page).querySelectorAll('form input[type=hidden]'))
    body.set(input.getAttribute('name') ?? '', input.getAttribute('value') ?? '')
  body.set('username', username)
  body.set('password', password)
  return body
}
