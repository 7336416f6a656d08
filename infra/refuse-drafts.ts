import type { Scheme } from '../shared/scheme/scheme.ts'
import { draftTexts } from '../shared/scheme/text-groups.ts'

/** What the context must say for production to go out with drafts, marked as such on every page and letter. */
const DESPITE = 'with-drafts'

/**
 * Refuses to release translations that are drafts (standards WL-13): development shows them with a mark, production
 * does not have them. Throws, naming each text of each scheme. `release` is the context of that name.
 */
export function refuseDrafts(schemes: Scheme[], stage: string, release: unknown): void {
  if (stage !== 'production' || release === DESPITE) return
  const drafts = schemes.flatMap((scheme) =>
    scheme.languages
      .filter((language) => language !== 'en')
      .flatMap((language) => draftTexts(scheme, language).map((id) => `  ${scheme.id} (${language}): ${id}`)),
  )
  if (drafts.length > 0)
    throw new Error(
      `Production cannot go out with translations that are drafts:\n${drafts.join('\n')}\n` +
        `Have them approved and set their status to final, take the language out of the scheme’s languages, ` +
        `or release them with their mark: -c release=${DESPITE}`,
    )
}
