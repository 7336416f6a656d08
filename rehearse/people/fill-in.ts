import type { Cloud } from '../cloud/cloud.ts'
import type { Typed } from '../rehearsal.ts'
import { follow, formOn, inputsOn, type Page, releaseOn, send } from './browse.ts'

/** How a form was filled in. */
export interface Sent {
  /** The page that followed. */
  page: Page
  /** False when the form began again instead: after a kill nobody can say whether it was sent. */
  sure: boolean
}

const CHECK = 'Check your answers'
const mostPages = 60

/** A form that asked for something else than the person had to say. */
export class NotAsWritten extends Error {
  override name = 'NotAsWritten'
}

/**
 * Goes through a form page by page, gives each what it asks for, and sends it from its last page. Throws
 * `NotAsWritten` when a page refuses what is typed, or when something to say was never asked for.
 */
export async function fillIn(cloud: Cloud, start: Page, typed: Typed): Promise<Sent> {
  let page = formOn(start) ? start : await follow(cloud, start, 'Start ')
  const said = new Set<string>()
  for (let pages = 0; pages < mostPages; pages++) {
    if (page.heading.includes(CHECK)) {
      const unsaid = Object.keys(typed).filter((name) => !said.has(name))
      if (unsaid.length > 0) throw new NotAsWritten(`The form never asked for ${unsaid.join(', ')}`)
      const sent = await send(cloud, page)
      const release = releaseOn(sent)
      const next = release ? await send(cloud, sent, {}, release) : sent
      // Changed in another window, as after a page that was sent twice: looked at once more, and sent.
      if (!next.heading.includes(CHECK)) return { page: next, sure: !next.url.includes('from=check') }
      page = next
      continue
    }
    const asked = inputsOn(page)
    const given = Object.fromEntries(Object.entries(typed).filter(([name]) => asked.includes(name)))
    for (const name of Object.keys(given)) said.add(name)
    const next = await send(cloud, page, given)
    if (next.status >= 400)
      throw new NotAsWritten(`"${page.heading}" did not take ${JSON.stringify(given)}: ${next.text}`)
    page = next
  }
  throw new NotAsWritten(`The form does not end: it is at "${page.heading}" (${page.url})`)
}
