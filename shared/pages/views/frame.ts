import type { Language } from '../../scheme/text.ts'

/** What every page has. Texts are plain text in the page's language; templates escape them. */
export interface Frame {
  language: Language
  /** The same page in the other language, when the scheme has both. */
  otherLanguageHref?: string
  /** Where the switch of languages posts the form of a page that can be typed into, instead of following that link. */
  otherLanguageAction?: string
  /** The page holds a translation that is not approved yet: it says so. */
  draft?: boolean
  /** The owner's name in the header (never the NHS logo) and the scheme's name. */
  owner: string
  /** The language of the owner's name where it is not the page's. */
  ownerLanguage?: Language
  service: string
  contact?: { name: string; phone: string; email: string }
  /** Nonce of the one inline script that the page template has. */
  nonce: string
  backHref?: string
  /** Console pages have a navigation of their own. */
  console?: ConsoleFrame
}

/** What pages of the console have besides: where their reader may go, and who she is. */
export interface ConsoleFrame {
  active?: 'runs' | 'start' | 'tasks' | 'questions' | 'register' | 'directory'
  places: ('runs' | 'tasks' | 'questions' | 'register' | 'directory')[]
  account?: { name: string; csrf: string }
}
