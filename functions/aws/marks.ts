/** The address of a page names no place in a list: it was not made by this service. */
export class NoSuchPage extends Error {
  override name = 'NoSuchPage'
}

/**
 * Where the next page of a list starts, as an address carries it: the place of the last item shown. It is a value of
 * the index's sort key and no key of an item, so that one mark goes on in several lists that are shown as one.
 */
export const markOf = (place: string): string => Buffer.from(place).toString('base64url')

/** The place behind a mark: an instant or a date, and ids after it. Throws NoSuchPage. */
export function readMark(mark: string): string {
  const place = Buffer.from(mark, 'base64url').toString()
  if (!/^\d{4}-\d\d-\d\d[^#]*#[\w#-]+$/.test(place)) throw new NoSuchPage(`No page starts after "${mark}"`)
  return place
}
