import type { BrowserContext, Page } from 'playwright-core'

/** Looks at a page for one kind of problem and says what it found. */
export type Look = (page: Page) => Promise<unknown[]>

/** What is wrong with each address that has something wrong: empty when all is well. */
export async function inspect(
  context: BrowserContext,
  urls: string[],
  looks: Look[],
): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  const page = await context.newPage()
  const complaints = listen(page)
  for (const url of urls) {
    await page.goto(url)
    const problems: unknown[] = []
    for (const look of looks) problems.push(...(await look(page)))
    problems.push(...complaints.splice(0))
    if (problems.length > 0) found[url] = problems
  }
  await page.close()
  return found
}

/** Errors in the console, among them what the Content-Security-Policy refused, and dialogs: we open none. */
function listen(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(`A dialog opened: ${dialog.message()}`)
    return dialog.dismiss()
  })
  return complaints
}

// Text, because these tests are not compiled with the types of a browser.
const STICKING_OUT = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .map((element) => 'Sticks out: ' + element.outerHTML.slice(0, 120))
})()`

/** The narrowest window that a page must fit into: a phone's. */
export const NARROW = { width: 320, height: 640 }

/** The elements that stick out of the window, when the page scrolls sideways in it. */
export const tooWide: Look = (page) => page.evaluate<string[]>(STICKING_OUT)

// Without scripts the browser gives the focus when it first draws the page, which is after it is loaded.
const SUMMARY_ASTRAY = `(async () => {
  const summary = document.querySelector('.nhsuk-error-summary')
  if (!summary) return []
  for (let frames = 0; frames < 60 && document.activeElement !== summary; frames++)
    await new Promise((drawn) => requestAnimationFrame(drawn))
  const astray = [...summary.querySelectorAll('a')].filter((link) => !document.querySelector(link.hash))
  return [
    ...(document.activeElement === summary ? [] : ['The error summary does not have the focus']),
    ...astray.map((link) => 'Leads nowhere: ' + link.outerHTML),
  ]
})()`

/** An error summary must have the focus, and each of its links an input to lead to. */
export const errorsAstray: Look = (page) => page.evaluate<string[]>(SUMMARY_ASTRAY)
