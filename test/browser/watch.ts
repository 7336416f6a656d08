import type { BrowserContext } from 'playwright-core'

/** What a browser complains of or asks for that it should not: filled as it happens. */
export type Complaints = string[]

/** Listens to every page of a context: errors on the console, uncaught ones, and requests that leave the origin. */
export function watch(context: BrowserContext, origin: string): Complaints {
  const complaints: Complaints = []
  context.on('console', (message) => {
    // A browser says so of every page with an error status, which is what such a page is meant to have.
    if (message.text().startsWith('Failed to load resource: the server responded with a status of 4')) return
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`))
  context.on('request', (request) => {
    const { protocol } = new URL(request.url())
    if (protocol !== 'data:' && !request.url().startsWith(`${origin}/`))
      complaints.push(`left the origin: ${request.url()}`)
  })
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText
    // A page that asks for itself again, every fifteen seconds, may be left in the middle of it.
    if (request.resourceType() === 'fetch' && why === 'net::ERR_ABORTED') return
    complaints.push(`failed: ${request.url()} ${why}`)
  })
  return complaints
}
