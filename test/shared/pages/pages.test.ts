import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { render } from '../../../shared/pages/render.ts'
import { axe } from '../../browser/axe.ts'
import { startChromium } from '../../browser/chromium.ts'
import { hostileFixtures, ordinaryFixtures, publicFixtures } from './fixtures/fixtures.ts'
import { frameOf } from './fixtures/frame.ts'
import { HOSTILE } from './fixtures/poisoned.ts'
import { errorsAstray, inspect, NARROW, tooWide } from './inspect.ts'
import { serveFixtures } from './serve-fixtures.ts'

const LANGUAGES = ['en', 'cy'] as const

describe('what people typed', () => {
  it.each(hostileFixtures)('cannot break out of the page: $name', ({ view }) => {
    const frame = frameOf('en', view)
    const html = render({ ...frame, owner: HOSTILE, service: HOSTILE, contact: hostileContact }, view)
    expect(html).not.toMatch(/<script>alert|<img|<\/textarea>"|['"] onfocus=['"]|1337/)
    // One inline script and one file of ours, whatever the text says.
    expect(html.match(/<script/g)).toHaveLength(2)
  })
})

const hostileContact = { name: HOSTILE, phone: HOSTILE, email: HOSTILE }

describe('titles', () => {
  it.each(LANGUAGES)('tell the pages apart, in %s', (language) => {
    const titles = ordinaryFixtures.map(({ view }) => titleOf(render(frameOf(language, view), view)))
    expect(new Set(titles)).toHaveLength(titles.length)
  })
})

function titleOf(html: string): string | undefined {
  return html.match(/<title>(.*)<\/title>/)?.[1]
}

describe('in a browser', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveFixtures>>

  beforeAll(async () => {
    server = await serveFixtures()
    browser = await startChromium()
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  // The console is in English. What assistive technology is told without scripts is looked at in Welsh. In a wide window
  // pages are looked at on the way of a person (test/journeys/browser.test.ts).
  const looks = [errorsAstray, axe, tooWide]
  const cases = [
    { language: 'en', scripts: 'on', fixtures: ordinaryFixtures },
    { language: 'cy', scripts: 'off', fixtures: publicFixtures },
  ]

  it.concurrent.each(cases)(
    'every page in $language is accessible and fits a phone, with scripts $scripts',
    async ({ language, scripts, fixtures }) => {
      const context = await browser.newContext({ viewport: NARROW })
      const urls = fixtures.map(({ name }) => `${server.origin}/${language}/${name}?scripts=${scripts}`)
      expect(await inspect(context, urls, looks)).toEqual({})
    },
    240_000,
  )

  it.concurrent('no hostile text runs, or makes a page too wide', async () => {
    const context = await browser.newContext({ viewport: NARROW })
    const urls = hostileFixtures.map(({ name }) => `${server.origin}/en/${name}?scripts=on`)
    expect(await inspect(context, urls, [tooWide])).toEqual({})
  })
})
