import type { Language } from '../scheme/text.ts'
import { inLanguage } from '../scheme/text.ts'
import { lines } from './lines.ts'
import { TEXTS } from './texts.ts'
import type { SummaryRow } from './views/question.ts'

/** The params of a summary list. Each Change link says what it changes to those who hear it alone. */
export function summaryParams(rows: SummaryRow[], language: Language) {
  return {
    rows: rows.map(({ label, value, change }) => ({
      key: { text: label },
      value: { html: lines(value) },
      actions: change && {
        items: [
          { href: change.href, text: inLanguage(TEXTS.change, language), visuallyHiddenText: change.hidden },
        ],
      },
    })),
  }
}
