import { follow, type Page, submit, visit } from './browse.ts'
import type { Cloud } from './cloud.ts'
import { linkIn } from './inbox.ts'

/** A person who fills in a form page by page, with what they would type by the heading they see. */
export type Typed = Record<string, string | string[]>

/**
 * Opens a form at its start page and goes through it to the check page, giving each page what it asks for.
 * What is given and never asked for makes it fail: the form is not what the test thinks.
 */
export async function fillIn(start: Page, typed: Typed): Promise<Page> {
  let page = start.document.querySelector('main form') ? start : await follow(start, 'Start ')
  const used = new Set<string>()
  for (let pages = 0; !page.heading.includes('Check your answers'); pages++) {
    if (pages > 40) throw new Error(`The form does not end: it is at "${page.heading}"`)
    const inputs = page.document
      .querySelectorAll('main form input, main form textarea')
      .map((input) => input.getAttribute('name') ?? '')
    const given = Object.fromEntries(Object.entries(typed).filter(([name]) => inputs.includes(name)))
    for (const name of Object.keys(given)) used.add(name)
    const next = await submit(page, given)
    if (next.status === 422)
      throw new Error(`"${page.heading}" refused ${JSON.stringify(given)}: ${next.text}`)
    page = next
  }
  const left = Object.keys(typed).filter((name) => !used.has(name))
  if (left.length > 0) throw new Error(`The form never asked for ${left.join(', ')}`)
  return page
}

/** Fills in a form and sends it; the page that follows. */
export async function answer(start: Page, typed: Typed): Promise<Page> {
  return submit(await fillIn(start, typed))
}

/** Opens the link in somebody's newest letter about something, and answers. */
export async function answerLetter(cloud: Cloud, to: string, about: string, typed: Typed): Promise<Page> {
  const letter = await cloud.inbox.newest(to, about)
  const done = await answer(await visit(linkIn(letter)), typed)
  await cloud.settled()
  return done
}

/** The three inputs of a date. */
export const date = (id: string, value: string): Typed => {
  const [year = '', month = '', day = ''] = value.split('-')
  return { [`${id}-day`]: String(Number(day)), [`${id}-month`]: String(Number(month)), [`${id}-year`]: year }
}
