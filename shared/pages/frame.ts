import { assetUrls } from 'countersign:templates'
import { inLanguage } from '../scheme/text.ts'
import type { PageModel } from './model.ts'
import { CONSOLE_PLACES } from './navigation.ts'
import { TEXTS, wordsIn } from './texts.ts'
import type { Frame } from './views/frame.ts'

/** The params of the page template: head, header, footer and, when something is wrong, the error summary. */
export function frameParams(frame: Frame, { heading, errors = [] }: PageModel) {
  const prefix = errors.length > 0 ? inLanguage(TEXTS.errorPrefix, frame.language) : ''
  return {
    frame,
    title: `${prefix}${heading} – ${frame.service} – ${frame.owner}`,
    htmlLang: frame.language,
    otherLanguage: frame.language === 'en' ? 'cy' : 'en',
    cspNonce: frame.nonce,
    assetUrls,
    words: wordsIn(frame.language),
    navigation: frame.console ? navigation(frame) : [],
    errorList: errors.map(({ input, text }) => ({ href: `#${input}`, text })),
  }
}

function navigation({ console, language }: Frame) {
  const active = console?.active === 'start' ? 'runs' : console?.active
  return CONSOLE_PLACES.filter(({ id }) => console?.places.includes(id)).map(({ id, href }) => ({
    href,
    text: inLanguage(TEXTS[id], language),
    active: id === active,
  }))
}
