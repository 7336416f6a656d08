import { markOf, readMark } from './marks.ts'
import type { Listed } from './queries.ts'

/** How many items a page of the console's lists holds. */
export const PER_PAGE = 25

/** Reads one page of a list, from a place on. */
export type ReadList = <Item>(
  list: string,
  more: { limit: number; newest?: boolean; from?: string; until?: string },
) => Promise<Listed<Item>[]>

/** Which page: what comes after a mark, and before a place; how many items; and which of those there are. */
export interface PageOf<Item> {
  after?: string
  until?: string
  newest?: boolean
  most?: number
  wanted?: (item: Item) => boolean
}

/**
 * One page of several lists shown as one, in order of their places: one query a list, of one page each, whatever they
 * hold. Where some of what it finds is not wanted it reads on, so that no page is shorter for it. Throws NoSuchPage.
 */
export async function mergedPage<Item>(
  read: ReadList,
  lists: string[],
  { after, until, newest = false, most = PER_PAGE, wanted = () => true }: PageOf<Item>,
): Promise<{ items: Listed<Item>[]; next?: string }> {
  const order = newest ? -1 : 1
  const found: Listed<Item>[] = []
  let from = after === undefined ? undefined : readMark(after)
  // One more than is shown tells whether there is a next page.
  for (let isOver = false; !isOver && found.length <= most; ) {
    const pages = await Promise.all(
      lists.map((list) => read<Item>(list, { limit: most + 1, newest, from, until })),
    )
    const all = pages.flat().toSorted((a, b) => (a.place < b.place ? -order : order))
    // Past so many a list may have more that was not read.
    const known = all.slice(0, most + 1)
    found.push(...known.filter(wanted))
    from = known.at(-1)?.place
    isOver = all.length <= most
  }
  const items = found.slice(0, most)
  return { items, next: found.length > most ? markOf(items.at(-1)!.place) : undefined }
}
