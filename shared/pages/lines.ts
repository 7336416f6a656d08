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

/** The same, on one line: an email address breaks after its @ before it breaks anywhere else, and a reference nowhere. */
export function breakable(text: string): runtime.SafeString {
  return new nunjucks.runtime.SafeString(
    nunjucks.lib
      .escape(text)
      .replaceAll('@', '@<wbr>')
      .replaceAll(REFERENCE, '<span class="countersign-table__reference">$&</span>'),
  )
}

/** As `newReference` makes them. */
const REFERENCE = /\b[A-Z]{2,8}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/g
