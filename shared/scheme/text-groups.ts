import type { Scheme } from './scheme.ts'
import { INTERFACE, type Translation } from './translation.ts'

/**
 * The texts of a scheme in the groups in which they are translated: each form, flow and kind of unit by its id, and
 * the rest by the part of the scheme. Letters carry the status of their translation themselves.
 */
export function textGroups(scheme: Scheme): string[] {
  const { forms, flows, units, resources } = scheme
  const parts = ['name', 'settings', 'offices', 'register', 'values', 'footer']
  const personal = scheme.personFooter ? ['personFooter'] : []
  const page = resources ? ['resources'] : []
  return [...parts, ...personal, ...page, ...[...forms, ...flows, ...units].map(({ id }) => id)]
}

/** What is still a draft in a language, each named: `LO-F4`, `LO-L02`, `the words of the pages`. */
export function draftTexts(scheme: Scheme, language: 'cy'): string[] {
  const isDraft = (translation: Translation | undefined) => translation?.status !== 'final'
  const groups = scheme.translations?.[language] ?? {}
  return [
    ...textGroups(scheme).filter((id) => isDraft(groups[id])),
    ...scheme.letters.filter((letter) => isDraft(letter.texts[language]?.translation)).map(({ id }) => id),
    ...(isDraft(INTERFACE[language]) ? ['the words of the pages'] : []),
  ]
}
