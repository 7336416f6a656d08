import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axe } from '../../browser/axe.ts'
import { startChromium } from '../../browser/chromium.ts'
import { serveFixtures } from './serve-fixtures.ts'

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

const csvOf = (bytes: number) => ({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.alloc(bytes, 'a') })

test('a file that is too large is refused beside its field and not sent, and a smaller one is', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  const sent: string[] = []
  page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
  await page.goto(`${server.origin}/en/upload-error`)
  const file = page.locator('#file')
  const error = page.locator('#file-error')

  await file.setInputFiles(csvOf(21))
  expect(await error.textContent()).toBe('The file must be smaller than 20 bytes')
  const described = (await file.getAttribute('aria-describedby'))?.split(' ')
  expect(described).toEqual(['file-hint', 'file-error'])
  expect(await axe(page)).toEqual([])
  await page.getByRole('button', { name: 'Show what would change' }).click()
  expect(sent).toEqual([])
  expect(await file.evaluate('document.activeElement.id')).toBe('file')
  expect(await error.count()).toBe(1)

  await file.setInputFiles(csvOf(20))
  expect(await error.count()).toBe(0)
  expect(await file.getAttribute('aria-describedby')).toBe('file-hint')
  // A button that was pressed is deaf for a second, so that nothing is sent twice.
  const posted = page.waitForRequest((request) => request.method() === 'POST')
  await file.evaluate('document.activeElement.form.requestSubmit()')
  expect((await posted).url()).toContain('/console/directory/lo/import')
  expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
})
