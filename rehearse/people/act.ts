import type { Cloud } from '../cloud/cloud.ts'
import type { Act, Dates } from '../rehearsal.ts'
import { follow, formOn, type Page, visit } from './browse.ts'
import { fillIn } from './fill-in.ts'

/** What came of an act. */
export interface Done {
  /** The heading of the page that followed, which says what was recorded. */
  heading: string
  url: string
  typed: Record<string, string | string[]>
}

const tries = 3

/**
 * Does one thing from a page on: presses the link that leads to it, fills in the form, sends it. When a kill leaves
 * open whether it was sent, the person opens the page again: `again` gives it, or undefined when there is nothing
 * left to do about it.
 */
export async function act(
  cloud: Cloud,
  { via, typed }: Act,
  dates: Dates,
  again: () => Promise<Page | undefined>,
): Promise<Done> {
  const given = typeof typed === 'function' ? typed(dates) : typed
  for (let tried = 0; tried < tries; tried++) {
    const page = await again()
    if (!page || isOver(page)) return { heading: page?.heading ?? 'Done', url: page?.url ?? '', typed: given }
    const sent = await fillIn(cloud, via ? await follow(cloud, page, via) : page, given)
    // Pressed again after a kill, it may say that the first press counted: the list of what is left shows whether.
    if (sent.page.status === 409) continue
    if (sent.page.status >= 400 && sent.page.status !== 410)
      throw new Error(`It could not be sent: "${sent.page.heading}" (${sent.page.status}): ${sent.page.text}`)
    if (sent.sure) return { heading: sent.page.heading, url: sent.page.url, typed: given }
  }
  throw new Error(`It was sent ${tries} times, and nobody can say whether it arrived`)
}

/** It has been answered, or went to somebody else: there is nothing to press. Another page is one to start from. */
const isOver = (page: Page): boolean => page.status === 410 || page.heading.includes('has been answered')

/** The page of a link. Throws when it leads nowhere. */
export async function openLink(cloud: Cloud, link: string): Promise<Page> {
  const page = await visit(cloud, link)
  if (page.status === 404) throw new Error(`The link leads nowhere: "${page.heading}"`)
  return page
}

/** The line in the list of tasks with these words; undefined when it is not, or no longer, there. */
export async function openTask(cloud: Cloud, href: string): Promise<Page | undefined> {
  const waiting = (await tasks(cloud)).some((task) => task.href === href)
  return waiting ? visit(cloud, href) : undefined
}

export interface TaskLine {
  href: string
  /** All that its line says. */
  words: string
}

/** What waits for an administrator, on all pages of the list. */
export async function tasks(cloud: Cloud): Promise<TaskLine[]> {
  const lines: TaskLine[] = []
  for (let page = await visit(cloud, '/console/tasks'); ; page = await follow(cloud, page, LATER)) {
    if (page.status !== 200 || formOn(page))
      throw new Error(`The list of tasks does not show: "${page.heading}"`)
    for (const row of page.document.querySelectorAll('main tbody tr')) {
      const href = row.querySelector('a')?.getAttribute('href')
      if (href) lines.push({ href, words: row.text.replace(/\s+/g, ' ').trim() })
    }
    if (!page.text.includes(LATER)) return lines
  }
}

const LATER = 'Later tasks'
