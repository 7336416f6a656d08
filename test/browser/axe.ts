import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axeCore from 'axe-core'
import type { Page } from 'playwright-core'

/** One accessibility rule that a page breaks, and where. */
export interface Violation {
  rule: string
  help: string
  where: string[]
}

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe-core finds wrong with the page as it is now, by WCAG 2.2 A and AA and its own best practices.
 * It is run through the debugger, so a strict Content-Security-Policy does not stop it.
 */
export async function axe(page: Page): Promise<Violation[]> {
  await page.evaluate(SOURCE)
  return page.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axeCore }
    const { violations } = await inPage.run({
      resultTypes: ['violations'],
      preload: false,
      rules: { 'target-size': { enabled: true } },
    })
    return violations.map(({ id, help, nodes }) => ({ rule: id, help, where: nodes.map(({ html }) => html) }))
  })
}
