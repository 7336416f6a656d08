import type { FrontView } from '../../shared/pages/views.ts'
import { PUBLIC_PAGES } from '../../shared/pages/wording.ts'
import { inLanguage, type Language } from '../../shared/scheme/text.ts'

/** The front page with the reference box; with errors when what was typed cannot be a reference. */
export function frontView(language: Language, wrong?: { typed: string; error: string }): FrontView {
  const { heading, paragraphs } = PUBLIC_PAGES.front
  return {
    kind: 'front',
    heading: inLanguage(heading, language),
    paragraphs: paragraphs.map((paragraph) => inLanguage(paragraph, language)),
    action: '/',
    csrf: '',
    typed: wrong?.typed,
    errors: wrong ? [{ field: 'reference', input: 'reference', text: wrong.error }] : [],
  }
}
