import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { axe } from '../browser/axe.ts'
import { startChromium } from '../browser/chromium.ts'
import { choose, hasFocus, press, tabTo, tick, write } from '../browser/keyboard.ts'
import { watch } from '../browser/watch.ts'
import { items } from './aws.ts'
import type { Cloud } from './cloud.ts'
import { linkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { startNominating } from './nominating.ts'

const PHONE = { width: 320, height: 568 }
/** Where to put a picture of every page that is looked at: for people who want to see them. */
const { SCREENSHOTS } = process.env

// A machine that is busy with other things takes several times as long.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 })

let cloud: Cloud
let browser: Browser
let round: lo.Round
beforeAll(async () => {
  const starting = startChromium()
  ;({ cloud, round } = await startNominating())
  browser = await starting
})
afterAll(async () => {
  await browser?.close()
  await cloud.stop()
})

const linkOf = async (director: lo.Director) =>
  linkIn(await cloud.inbox.newest(lo.directorOf(director), 'Please nominate'))

/** Runs with a phone of its own, and checks that its browser had nothing to complain of. */
async function onPhone(
  use: (page: Page, context: BrowserContext) => Promise<void>,
  options: { scripts?: boolean } = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: options.scripts ?? true })
  const complaints = watch(context, cloud.url)
  try {
    await use(await context.newPage(), context)
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
}

let pictures = 0
/** The page is as it should be for everybody: no rule broken, and nothing to the right of the screen. */
async function inspect(page: Page, options: { scripts?: boolean } = {}): Promise<void> {
  const where = `${page.url()} "${await page.title()}"`
  if (SCREENSHOTS) {
    const name = new URL(page.url()).pathname.replaceAll(/[^a-z]+/g, '-').slice(-30)
    const path = `${SCREENSHOTS}/${String(++pictures).padStart(2, '0')}-${name}-${page.viewportSize()?.width}.png`
    await page.screenshot({ path, fullPage: true })
  }
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), where).toBe(0)
  if (options.scripts ?? true) expect(await axe(page), where).toEqual([])
}

describe.each([{ scripts: true }, { scripts: false }])(
  'a director on a phone, scripts: $scripts',
  (options) => {
    const director = options.scripts ? 'powys' : 'heiw'

    test('nominates with the keyboard, from the letter to the reference', () =>
      onPhone(async (page) => {
        const look = () => inspect(page, options)
        const letter = await cloud.inbox.newest(lo.directorOf(director), 'Please nominate')
        await page.goto(`${cloud.url}/_local/inbox`)
        await look()
        await page.goto(`${cloud.url}/_local/inbox/${encodeURIComponent(letter.id)}`)
        await look()
        await page.goto(linkIn(letter))
        await look()
        await press(page, 'Start now')

        // Nothing chosen: the summary has the focus, and its link leads to the first answer.
        await press(page, 'Continue')
        expect(await page.title()).toMatch(/^Error: /)
        if (options.scripts) expect(await hasFocus(page, '.nhsuk-error-summary')).toBe(true)
        await look()
        await tabTo(page, '.nhsuk-error-summary a')
        await page.keyboard.press('Enter')
        if (options.scripts) expect(await hasFocus(page, 'input[name=answer]')).toBe(true)
        await choose(page, 'answer', 'nominate')
        await press(page, 'Continue')

        await look()
        await write(page, 'director_name', 'Siân O’Neill-Þór')
        await write(page, 'director_title', 'Executive Director of People')
        // Enter continues, though the switch of languages is a button of the same form and stands before.
        await page.keyboard.press('Enter')
        await page.waitForURL('**/nominee')
        expect(await page.getAttribute('html', 'lang')).toBe('en')

        // Two mistakes on one page: everything else is kept.
        await write(page, 'nominee_name', 'Gwen Ŵyn')
        await write(page, 'nominee_email', 'gwen at powys.example')
        await press(page, 'Continue')
        expect(await page.locator('.nhsuk-error-summary li').count()).toBe(2)
        expect(await page.inputValue('[name=nominee_name]')).toBe('Gwen Ŵyn')
        await look()
        await write(page, 'nominee_email', `gwen@${director}.example`)
        await write(page, 'nominee_title', 'HR manager')
        await press(page, 'Continue')
        await look()
        await choose(page, 'nominee_language', 'both')
        await press(page, 'Continue')
        await choose(page, 'nominee_knows', 'yes')
        await press(page, 'Continue')
        await write(page, 'why', 'Everybody trusts her.')
        await look()
        await press(page, 'Continue')
        await choose(page, 'has_deputy', 'no')
        await press(page, 'Continue')
        await tick(page, 'confirm')
        await look()
        await press(page, 'Continue')

        // Changes one answer, and comes back to the check page.
        expect(await page.textContent('h1')).toContain('Check your answers')
        await look()
        await tabTo(page, 'a[href*="/nominee?"]')
        await page.keyboard.press('Enter')
        await page.waitForURL('**/nominee?from=check')
        await write(page, 'nominee_title', 'Head of HR')
        await press(page, 'Continue')
        expect(await page.textContent('main')).toContain('Head of HR')
        await tabTo(page, 'main form button')
        await page.keyboard.press('Enter')
        await page.waitForURL('**/done')
        expect(await page.textContent('.nhsuk-panel')).toMatch(/LO-\w{4}-\w{4}/)
        await look()

        // Any time later the same link shows what was recorded.
        await page.goto(linkIn(letter))
        expect(await page.textContent('h1')).toContain('This has been answered')
        expect(await page.textContent('main')).toContain('Head of HR')
        await look()
      }, options))
  },
)

test('a page is the same with and without scripts', async () => {
  const link = await linkOf('dhcw')
  for (const path of ['', '/answer', '/check']) {
    const served: string[] = []
    for (const scripts of [true, false])
      await onPhone(
        async (page) => {
          const response = await page.goto(`${link}${path}`)
          served.push((await response!.text()).replaceAll(/nonce="[^"]+"/g, ''))
        },
        { scripts },
      )
    expect(served[0]).toBe(served[1])
  }
})

test('a mail scanner that opens the link and runs its scripts records nothing', async () => {
  const link = await linkOf('nwssp')
  const before = await items(cloud)
  await onPhone(async (page) => {
    await page.clock.install()
    for (const path of ['', '/answer', '/you', '/check']) {
      await page.goto(`${link}${path}`)
      await page.clock.runFor(30_000)
      for (const link of await page.locator('a[href^="/answer"]').all())
        await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)
    }
  })
  await cloud.settled()
  expect(await items(cloud)).toEqual(before)
})

test('every other page breaks no rule and fits a phone', () =>
  onPhone(async (page) => {
    await lo.directorAnswers(cloud, 'hywel-dda', 'Please nominate', lo.nominationOf('Gwen', 'hywel-dda'))
    await lo.nominees.accepts(cloud, 'Gwen', 'hywel-dda')
    const run = (await items(cloud)).find(({ name }) => name === 'acceptance')?.run
    const letter = (await items(cloud)).find((item) => item.run === run && item.letter === 'LO-L06')
    const paths = [
      '/',
      '/contact',
      '/privacy',
      '/accessibility',
      '/cookies',
      '/nothing',
      `/answer/${'A'.repeat(43)}`,
      '/console',
      '/console/tasks',
      '/console/register',
      '/console/start/link-officer/appoint',
      `/console/runs/${round.id}`,
      `/console/runs/${run}`,
      `/console/runs/${run}/letters/${letter?.id}`,
      '/_local',
    ]
    await page.goto(`${cloud.url}/console/register`)
    await inspect(page)
    await press(page, 'Olwen Mathias')
    expect(new URL(page.url()).pathname).toBe('/console/register')
    const titles = []
    for (const path of paths) {
      const response = await page.goto(`${cloud.url}${path}`)
      expect(response?.status(), path).toBe(/nothing|AAA/.test(path) ? 404 : 200)
      await inspect(page)
      titles.push(await page.title())
    }
    expect(new Set(titles).size).toBe(titles.length)
    await page.goto(`${cloud.url}/console/start/link-officer/appoint`)
    await press(page, 'Continue')
    await inspect(page)
    await press(page, 'Back')
    expect(new URL(page.url()).pathname).toBe('/console')
    await page.goto(cloud.url)
    await press(page, 'Continue')
    expect(await page.title()).toMatch(/^Error: /)
    await inspect(page)

    await page.setViewportSize({ width: 1280, height: 800 })
    for (const path of ['/console', `/console/runs/${round.id}`, '/console/register', '/_local/inbox']) {
      await page.goto(`${cloud.url}${path}`)
      await inspect(page)
    }
    await page.goto(`${cloud.url}/console`)
    await press(page, 'Sign out')
    expect(await page.locator('h1').textContent()).toBe('You have signed out')
    await inspect(page)
    await press(page, 'Sign in again')
    expect(new URL(page.url()).pathname).toMatch(/authorize$/)
  }))
