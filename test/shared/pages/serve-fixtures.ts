import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { assetFiles } from '../../../infra/pages-assets.ts'
import { render } from '../../../shared/pages/render.ts'
import { fixtures } from './fixtures/fixtures.ts'
import { frameOf } from './fixtures/frame.ts'

const NONCE = 'bm9uY2U'

/** The policy that the service sets. */
const POLICY = [
  "default-src 'none'",
  `script-src 'nonce-${NONCE}' 'self'`,
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "font-src 'self'",
  "connect-src 'self'",
].join('; ')

/** Serves the assets, and each fixture at `/<language>/<name>`; with `?scripts=off` without its scripts. */
export async function serveFixtures(): Promise<{ origin: string; stop(): Promise<void> }> {
  const assets = new Map(assetFiles().map((file) => [file.path, file]))
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const asset = assets.get(url.pathname)
    if (asset) {
      return response
        .setHeader('content-type', asset.contentType)
        .setHeader('cache-control', 'public, max-age=31536000, immutable')
        .end(asset.content)
    }
    const [, language, name] = url.pathname.split('/')
    const fixture = fixtures.find((each) => each.name === name)
    if (!fixture || (language !== 'en' && language !== 'cy')) return response.writeHead(404).end()
    const frame = { ...frameOf(language, fixture.view), nonce: NONCE }
    const html = render(frame, fixture.view)
    return response
      .setHeader('content-type', 'text/html; charset=utf-8')
      .setHeader('content-security-policy', POLICY)
      .end(url.searchParams.get('scripts') === 'off' ? withoutScripts(html) : html)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  }
}

function withoutScripts(html: string): string {
  return html.replaceAll(/<script.*?<\/script>/gs, '')
}
