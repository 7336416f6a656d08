import type { Page } from 'playwright-core'

/** A person who has no mouse. */

const TABS = 80

/** Presses Tab until something that matches has the focus. Throws when the keyboard does not get there. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < TABS; tabs++) {
    if (await hasFocus(page, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not come to ${selector} on "${await page.title()}" (${page.url()})`)
}

export const hasFocus = async (page: Page, selector: string): Promise<boolean> =>
  (await page.locator(selector).and(page.locator(':focus')).count()) > 0

/** Types over what a text input holds. */
export async function write(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Chooses a radio with Space and the arrow keys. */
export async function choose(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`)
  await page.keyboard.press('Space')
  const chosen = `[name="${name}"][value="${value}"]`
  for (let moves = 0; moves < 12; moves++) {
    if (await hasFocus(page, chosen)) return
    await page.keyboard.press('ArrowDown')
  }
  throw new Error(`The arrow keys do not come to ${chosen} (${page.url()})`)
}

/** Ticks a box. */
export async function tick(page: Page, name: string): Promise<void> {
  await tabTo(page, `[name="${name}"]`)
  await page.keyboard.press('Space')
}

/** Presses the link or button with these words, and waits for the page that follows. */
export async function press(page: Page, words: string): Promise<void> {
  for (let tabs = 0; tabs < TABS; tabs++) {
    if ((await page.locator('a:focus, button:focus').filter({ hasText: words }).count()) > 0) {
      await Promise.all([page.waitForEvent('framenavigated'), page.keyboard.press('Enter')])
      return page.waitForLoadState('load')
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`The Tab key does not come to "${words}" on "${await page.title()}" (${page.url()})`)
}
