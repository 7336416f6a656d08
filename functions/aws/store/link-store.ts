import type { AskAt } from '../../../shared/ports/due-store.ts'
import type { LetterAt, LinkStore } from '../../../shared/ports/link-store.ts'
import type { Link } from '../../../shared/run/records/link.ts'
import { linkKey, referenceKey } from '../keys.ts'
import type { Items } from './items.ts'

/** What links and reference numbers lead to. See `shared/ports/link-store.ts`. */
export const openLinkStore = ({ get, putNew }: Items): LinkStore => ({
  addLink: async (link) => {
    await putNew({ ...link, ...linkKey(link.hash) })
  },
  link: (hash) => get<Link>(linkKey(hash)),
  referred: async (reference) => {
    const found = await get<AskAt | LetterAt | { run: string }>(referenceKey(reference))
    return found && ('step' in found || 'letter' in found) ? found : undefined
  },
  runReferred: async (reference) => (await get<{ run: string }>(referenceKey(reference)))?.run,
})
