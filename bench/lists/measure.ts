import type { Browser } from '../../rehearse/cloud/browser.ts'
import { countCalls } from '../chase/calls.ts'
import { readMeter, resetMeter } from '../chase/reading.ts'
import type { BenchCloud } from '../cloud.ts'

/** What one page of the console read. */
export interface PageRead {
  page: string
  units: number
  queries: number
  scans: number
}

/** Asks for each page twice, and measures the second time: the first starts functions and notes a view. */
export async function measurePages(
  cloud: BenchCloud,
  browser: Browser,
  pages: [page: string, path: string][],
): Promise<PageRead[]> {
  const read: PageRead[] = []
  for (const [page, path] of pages) {
    await visit(browser, `${cloud.url}${path}`)
    await resetMeter(cloud)
    const counting = countCalls()
    await visit(browser, `${cloud.url}${path}`)
    const { answered } = counting.stop()
    const { totals } = await readMeter(cloud)
    read.push({
      page,
      units: totals.dynamodbReadUnits ?? 0,
      queries: answered.get('Query') ?? 0,
      scans: answered.get('Scan') ?? 0,
    })
  }
  return read
}

/** The page; throws when there is another one, so that nobody measures a page that says what is wrong. */
export async function visit(browser: Browser, url: string): Promise<string> {
  const response = await browser(url)
  const html = await response.text()
  if (response.status !== 200) throw new Error(`${url} answers with ${response.status}`)
  return html
}
