import type { DateField } from '../../scheme/field.ts'
import { inLanguage } from '../../scheme/text.ts'
import { TEXTS } from '../texts.ts'
import type { QuestionView } from '../views/question.ts'
import type { ToField } from './asking.ts'
import { commonParams, errorOf, labelParams } from './asking.ts'
import { keptText } from './kept.ts'

const PARTS = ['day', 'month', 'year'] as const
type Parts = Record<(typeof PARTS)[number], string>

/** A date in three inputs. What is missing is outlined or, when nothing is, the whole date. */
export const dateField: ToField<DateField> = (field, asking) => {
  const kept = asking.view.typed ? typedParts(field.id, asking.view) : storedParts(field.id, asking.view)
  const wrong = errorOf(field, asking.view) ? wrongParts(kept) : []
  return {
    component: 'date',
    params: {
      ...commonParams(field, asking),
      id: field.id,
      fieldset: { legend: labelParams(field, asking) },
      items: PARTS.map((part) => ({
        id: `${field.id}-${part}`,
        name: `${field.id}-${part}`,
        label: inLanguage(TEXTS[part], asking.language),
        value: kept[part],
        width: widthOf(part, kept),
        // A phone's number pad has no letters for a month.
        inputmode: part === 'month' ? 'text' : 'numeric',
        autocomplete: 'off',
        error: wrong.includes(part),
      })),
    },
  }
}

/** Months may be typed as words: what was typed is shown whole. */
function widthOf(part: keyof Parts, kept: Parts): number {
  if (part === 'year') return 4
  return kept[part].length > 2 ? 10 : 2
}

function typedParts(id: string, view: QuestionView): Parts {
  return {
    day: keptText(view, `${id}-day`),
    month: keptText(view, `${id}-month`),
    year: keptText(view, `${id}-year`),
  }
}

function storedParts(id: string, view: QuestionView): Parts {
  const [year = '', month = '', day = ''] = keptText(view, id).split('-')
  return { day: day.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

function wrongParts(parts: Parts): string[] {
  const missing = PARTS.filter((part) => parts[part].trim() === '')
  return missing.length > 0 ? missing : [...PARTS]
}
