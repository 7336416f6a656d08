import type { Language } from '../../shared/scheme/text.ts'

/** Holds the language that somebody chose on a page, until the browser is closed. Strictly necessary (PT-14). */
const LANGUAGE_COOKIE = 'language'
const LANGUAGES: Language[] = ['en', 'cy']

/** The language chosen on this page or on one before; the console is in English whatever was chosen elsewhere. */
export function chosenLanguage(
  path: string,
  query: Record<string, string>,
  cookies: Record<string, string>,
): string | undefined {
  if (query.lang !== undefined || path.startsWith('/console')) return query.lang
  return cookies[LANGUAGE_COOKIE]
}

/** What makes the browser keep the choice; nothing where none was made. */
export function keepLanguage(path: string, query: Record<string, string | undefined> = {}): string[] {
  const chosen = LANGUAGES.find((language) => language === query.lang)
  if (!chosen || path.startsWith('/console')) return []
  return [`${LANGUAGE_COOKIE}=${chosen}; Path=/; HttpOnly; Secure; SameSite=Lax`]
}
