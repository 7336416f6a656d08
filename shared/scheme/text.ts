/** The languages a scheme can be written in: ISO 639-1 codes. */
export type Language = 'en' | 'cy'

/** A text for people, once for each language of its scheme. The checker names a language that is missing. */
export type Text = { en: string; cy?: string }

/**
 * The text in the wanted language, or in English where it has no text in that language.
 * Released schemes have every language (the checker sees to it), so the fallback shows in drafts only.
 */
export function inLanguage(text: Text, language: Language): string {
  return text[language] ?? text.en
}
