import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveSes } from './serve.ts'

const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const installed = existsSync(chromiumPath)

let browser: Browser | undefined
beforeAll(async () => {
  if (!installed) return
  browser = await chromium.launch({
    executablePath: chromiumPath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
})
afterAll(() => browser?.close())

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const html =
  '<!DOCTYPE html><html lang="en"><head><title>View</title></head><body style="font-family:sans-serif">' +
  '<h1>Give your view</h1><p>Dear Siân, please answer by Friday 27 November.</p>' +
  '<p><a href="/_local/inbox/2">Give your view</a></p><script>document.body.remove()</script></body></html>'

async function served() {
  const { send, endpoint } = await serveSes()
  await send({
    from: { name: 'Link officer scheme', address: 'letters@example.com' },
    to: 'sian.jones@averylongdomainname.wales.example.com',
    subject: 'Give your view on the nomination for Cwm Taf Morgannwg University Health Board',
    text: 'Dear Siân,\n\nPlease answer by Friday 27 November:\nhttps://example.com/a/0123456789abcdef0123456789abcdef\n',
    html,
    attachments: [{ filename: 'cyfarfod-tŷ.ics', content: 'BEGIN:VCALENDAR', contentType: 'text/calendar' }],
  })
  await send({
    from: 'letters@example.com',
    to: 'b@example.com',
    subject: 'Reminder',
    text: 'Please answer.',
  })
  return endpoint
}

test.runIf(installed).for([
  ['/_local/inbox', 320],
  ['/_local/inbox', 1200],
  ['/_local/inbox/1', 320],
  ['/_local/inbox/1', 1200],
] as const)('%s is accessible and fits in %i pixels', async ([path, width]) => {
  const endpoint = await served()
  const context = await browser!.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  await page.goto(endpoint + path)
  if (process.env.SCREENSHOTS)
    await page.screenshot({
      path: `${process.env.SCREENSHOTS}/inbox${path.endsWith('1') ? '-letter' : ''}-${width}.png`,
      fullPage: true,
    })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string }[] }
  expect(violations.map(({ id }) => id)).toEqual([])
  await context.close()
})

test.runIf(installed)(
  'a link in the HTML part opens in place of the page, and its scripts do not run',
  async () => {
    const endpoint = await served()
    const page = await browser!.newPage()
    await page.goto(`${endpoint}/_local/inbox/1`)
    await page.frameLocator('iframe').getByRole('link', { name: 'Give your view' }).click()
    await page.waitForURL(`${endpoint}/_local/inbox/2`)
    await page.close()
  },
)
