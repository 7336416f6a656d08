import type { FrontView } from '../../shared/pages/views/plain.ts'
import { PUBLIC_PAGES } from '../../shared/pages/wording/public.ts'
import { inLanguage, type Language } from '../../shared/scheme/text.ts'

/** Where whoever entered a reference number is sent on to: a page that can be read again, in either language. */
export const CHECK_YOUR_EMAIL = '/check-your-email'

/** The front page with the reference box; with an error when what was typed cannot be a reference. */
export function frontView(
  language: Language,
  { typed, error }: { typed?: string; error?: string } = {},
): FrontView {
  const { heading, paragraphs } = PUBLIC_PAGES.front
  return {
    kind: 'front',
    heading: inLanguage(heading, language),
    paragraphs: paragraphs.map((paragraph) => inLanguage(paragraph, language)),
    action: '/',
    csrf: '',
    typed,
    errors: error ? [{ field: 'reference', input: 'reference', text: error }] : [],
  }
}
