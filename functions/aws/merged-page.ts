import { markOf, readMark } from './marks.ts'
import type { Listed } from './queries.ts'

/** How many items a page of the console's lists holds. */
export const PER_PAGE = 25

/** Reads one page of a list, from a place on. */
export type ReadList = <Item>(
  list: string,
  more: { limit: number; newest?: boolean; from?: string },
) => Promise<Listed<Item>[]>

/**
 * One page of several lists shown as one, in order of their places: one query a list, of one page each, whatever they
 * hold. Throws NoSuchPage.
 */
export async function mergedPage<Item>(
  read: ReadList,
  lists: string[],
  { after, newest = false }: { after?: string; newest?: boolean },
): Promise<{ items: Listed<Item>[]; next?: string }> {
  const from = after === undefined ? undefined : readMark(after)
  // One more than is shown tells whether there is a next page.
  const pages = await Promise.all(
    lists.map((list) => read<Item>(list, { limit: PER_PAGE + 1, newest, from })),
  )
  const order = newest ? -1 : 1
  const all = pages.flat().toSorted((a, b) => (a.place < b.place ? -order : order))
  const items = all.slice(0, PER_PAGE)
  return { items, next: all.length > PER_PAGE ? markOf(items.at(-1)!.place) : undefined }
}
