import { randomBytes } from 'node:crypto'
import { heldToday } from '../../shared/directory/holder-in.ts'
import type { Frame } from '../../shared/pages/views/frame.ts'
import type { PlainView } from '../../shared/pages/views/plain.ts'
import type { Wording } from '../../shared/pages/wording/wording.ts'
import type { Situation } from '../../shared/run/situation.ts'
import type { Scheme } from '../../shared/scheme/scheme.ts'
import { inLanguage, type Language } from '../../shared/scheme/text.ts'
import { draftTexts } from '../../shared/scheme/text-groups.ts'

/** Whose page it is. Without its directory nobody is named as the contact: who it is may have changed since. */
export type FrameOf = Pick<Situation, 'scheme' | 'directory'>

/** What every page of a scheme has: its names, its contact, and a nonce of its own. */
export function frameOf(
  { scheme, directory }: FrameOf,
  language: Language,
  more: Partial<Frame> = {},
): Frame {
  const setting = (name: string) => scheme.settings[name] && inLanguage(scheme.settings[name], language)
  return {
    language,
    otherLanguageHref: more.console ? undefined : otherLanguage(scheme, language),
    draft: language !== 'en' && draftTexts(scheme, language).length > 0,
    owner: inLanguage(scheme.owner, language),
    service: inLanguage(scheme.name, language),
    contact: {
      name: (directory && heldToday({ scheme, directory }, scheme.contact)?.name) ?? '',
      phone: setting('contact_phone') ?? '',
      email: setting('contact_email') ?? '',
    },
    nonce: randomBytes(16).toString('base64'),
    ...more,
  }
}

/** The language of a scheme that somebody chose, or its first. */
export const languageIn = ({ languages }: Scheme, chosen: string | undefined): Language =>
  languages.find((language) => language === chosen) ?? languages[0] ?? 'en'

/** The same page in the other language, for a scheme that has one. What was answered so far is kept. */
function otherLanguage({ languages }: Scheme, language: Language): string | undefined {
  const other = languages.find((candidate) => candidate !== language)
  return other && `?lang=${other}`
}

/**
 * A page with a form: its switch of languages posts what was typed to the form's own address, so that it comes along
 * (standards WL-08). `wrong` when the page says what is wrong: the other language says it too.
 */
export const carryingTyped = (frame: Frame, action: string, wrong: boolean): Frame => ({
  ...frame,
  otherLanguageAction:
    frame.otherLanguageHref &&
    `${action}${action.includes('?') ? '&' : '?'}${frame.otherLanguageHref.slice(1)}&stay=${wrong ? 'errors' : 'typed'}`,
})

/** A plain page from its words. */
export function plainView(wording: Wording, language: Language, more: Partial<PlainView> = {}): PlainView {
  return {
    kind: 'plain',
    heading: inLanguage(wording.heading, language),
    paragraphs: wording.paragraphs.map((paragraph) => inLanguage(paragraph, language)),
    ...more,
  }
}
