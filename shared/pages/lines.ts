import type { runtime } from 'nunjucks'
import nunjucks from 'nunjucks/browser/nunjucks-slim.js'

/**
 * A person's text as markup that keeps its line breaks: everything is escaped first.
 * The only place outside the templates where markup is made.
 */
export function lines(text: string): runtime.SafeString {
  const escaped = nunjucks.lib.escape(text)
  return new nunjucks.runtime.SafeString(escaped.replaceAll(/\r\n?|\n/g, '<br>'))
}
