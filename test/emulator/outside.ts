import assert from 'node:assert/strict'
import { parse } from 'node-html-parser'
import type { Fetch } from './front-door.ts'
import type { Step } from './walk.ts'

export interface Doors {
  address: string
  /** Through the front door, with the key. */
  fetch: Fetch
  /** To the API, past the front door. */
  past(path: string): Promise<Response>
  /** To the emulator's CloudFront itself. */
  edge(path: string): Promise<Response>
}

/** What somebody without any link or account sees. */
export async function outside(step: Step, { address, fetch, past, edge }: Doors): Promise<void> {
  const get = (path: string) => fetch(new URL(path, address), {})
  let front = ''
  await step('the front page is served, with its security headers', async () => {
    const page = await get('/')
    front = await page.text()
    assert.equal(page.status, 200, front)
    assert.match(page.headers.get('content-security-policy') ?? '', /default-src/)
    assert.match(page.headers.get('content-type') ?? '', /text\/html/)
    assert.ok(parse(front).querySelector('h1'))
  })
  await step('the style sheet and the scripts that it names are served, to be kept for a year', async () => {
    const paths = parse(front)
      .querySelectorAll('link[rel=stylesheet], script[src]')
      .map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '')
    assert.ok(paths.length > 0)
    for (const path of paths) {
      const asset = await get(path)
      assert.equal(asset.status, 200, path)
      assert.match(asset.headers.get('cache-control') ?? '', /immutable/)
      assert.ok((await asset.arrayBuffer()).byteLength > 100, path)
    }
  })
  await step('a page that is not there is a plain 404', async () => {
    const page = await get('/no-such-page')
    assert.equal(page.status, 404)
  })
  await step('a link that nobody was sent is a plain 404 that tells nothing', async () => {
    const page = await get(`/answer/${'A'.repeat(43)}`)
    assert.equal(page.status, 404)
    assert.ok(parse(await page.text()).querySelector('h1'))
  })
  await step('whoever goes past CloudFront is refused', async () => {
    assert.equal((await past('/')).status, 403)
  })
  await step('CloudFront sends plain HTTP to HTTPS', async () => {
    const page = await edge('/')
    assert.equal(page.status, 301)
    assert.equal(page.headers.get('location'), `${address}/`)
  })
  await step('the console sends a stranger to the login pages, with PKCE', async () => {
    const console = await get('/console')
    const signIn = await get(console.headers.get('location') ?? '/console')
    const login = new URL(signIn.headers.get('location') ?? '', address)
    assert.equal(signIn.status, 303)
    assert.equal(login.pathname, '/oauth2/authorize')
    assert.match(login.hostname, /amazoncognito\.com$/)
    assert.equal(login.searchParams.get('code_challenge_method'), 'S256')
    assert.equal(login.searchParams.get('redirect_uri'), `${address}/sign-in/done`)
  })
}
