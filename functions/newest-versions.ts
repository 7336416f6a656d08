import type { Store } from '../shared/ports/store.ts'

/** The newest version of each of these documents of a scheme that has been published, by name. */
export async function newestVersions(
  store: Store,
  scheme: string,
  documents: string[],
): Promise<Record<string, number>> {
  const found = await Promise.all(documents.map((name) => store.published(scheme, name)))
  return Object.fromEntries(found.flatMap((one) => (one ? [[one.name, one.version]] : [])))
}
