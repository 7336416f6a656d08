import type { runtime } from 'nunjucks'
import nunjucks from 'nunjucks/browser/nunjucks-slim.js'

/**
 * A person's text as markup that keeps its line breaks: everything is escaped first.
 * This file is the only place outside the templates where markup is made.
 */
export function lines(text: string): runtime.SafeString {
  const escaped = nunjucks.lib.escape(text)
  return new nunjucks.runtime.SafeString(escaped.replaceAll(/\r\n?|\n/g, '<br>'))
}

/** The same, on one line: an email address breaks after its @ before it breaks anywhere else. */
export function breakable(text: string): runtime.SafeString {
  return new nunjucks.runtime.SafeString(nunjucks.lib.escape(text).replaceAll('@', '@<wbr>'))
}
