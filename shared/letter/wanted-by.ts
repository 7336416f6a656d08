import type { LetterRecord } from '../run/records/letter.ts'
import { placeholdersIn } from '../scheme/letter.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { Source } from '../scheme/source.ts'
import { inLanguage } from '../scheme/text.ts'

/** What a letter wants to know from outside its own run, and what is read for it therefore. */
export interface Wanted {
  /** The other runs of its round. */
  round: boolean
  /** Who holds what. */
  register: boolean
  /** The units of the directory. */
  units: boolean
  /** Its reader's own page, apart from what the footer for people says of it. */
  page: boolean
  /** The documents of which the newest version is. */
  documents: string[]
}

/** What the texts of a letter want in its languages, with what stands under them. `values` as for `renderLetter`. */
export function wantedBy(
  scheme: Scheme,
  { letter: id, languages }: Pick<LetterRecord, 'letter' | 'languages'>,
  values: Record<string, Source>,
): Wanted {
  const sources = { ...scheme.values, ...values }
  const letter = scheme.letters.find((candidate) => candidate.id === id)
  const texts = languages.flatMap((language) => [
    letter?.texts[language]?.subject ?? '',
    letter?.texts[language]?.body ?? '',
    inLanguage(scheme.footer, language),
  ])
  const ending = languages.map((language) =>
    scheme.personFooter ? inLanguage(scheme.personFooter, language) : '',
  )
  const sourcesIn = (some: string[]) =>
    some
      .map(placeholdersIn)
      .flatMap((found) => [...found.values, ...found.flags])
      .flatMap((name) => innermost(sources[name]))
  const used = sourcesIn([...texts, ...ending])
  const has = (kinds: string[]) => used.some((source) => kinds.some((kind) => kind in source))
  return {
    round: has(['countOf', 'count']),
    register: has(['held', 'vacant', 'holders']),
    units: has(['inScope']),
    page: sourcesIn(texts).some((source) => 'recipient' in source && source.recipient === 'page'),
    documents: [...new Set(used.flatMap((source) => ('version' in source ? [String(source.version)] : [])))],
  }
}

/** The sources that a source chooses between, or itself; a reference as an object of its first two words. */
function innermost(source: Source | undefined): object[] {
  if (source === undefined) return []
  if (typeof source === 'string') {
    const [first = '', second] = source.split('.')
    return [{ [first]: second }]
  }
  if ('firstOf' in source) return source.firstOf.flatMap(innermost)
  if ('byLanguage' in source) return Object.values(source.byLanguage).flatMap(innermost)
  return [source]
}
