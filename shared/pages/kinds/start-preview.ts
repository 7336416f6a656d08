import { inLanguage } from '../../scheme/text.ts'
import type { ToModel } from '../model.ts'
import { summaryParams } from '../summary.ts'
import { TEXTS } from '../texts.ts'
import type { StartPreviewView } from '../views/start-preview.ts'

/** Every letter that a start would send, a test of one of them, and the button that lets them go. */
export const startPreviewModel: ToModel<StartPreviewView> = (view, language) => {
  const { test } = view
  const error = test.errors[0]
  const { leftOut } = view.release
  const wrong = leftOut?.errors[0]
  const messageAt = (field: string) =>
    wrong?.field === field
      ? { text: wrong.text, visuallyHiddenText: inLanguage(TEXTS.error, language) }
      : undefined
  return {
    heading: view.heading,
    errors: [...test.errors, ...(leftOut?.errors ?? [])],
    params: {
      ...view,
      groups: view.groups.map((group) => ({
        ...group,
        letters: group.letters.map((letter) => ({ ...letter, facts: summaryParams(letter.facts, language) })),
      })),
      included: leftOut && {
        idPrefix: 'include',
        name: 'include',
        fieldset: { legend: { text: leftOut.legend, size: 's' } },
        hint: { text: leftOut.hint },
        errorMessage: messageAt('include'),
        items: leftOut.units.map(({ value, text, hint, checked }) => ({
          ...{ id: `include-${value}`, value, text, hint: { text: hint }, checked },
        })),
      },
      includedWhy: leftOut && {
        id: 'include_why',
        name: 'include_why',
        label: { text: leftOut.whyLabel, size: 's' },
        errorMessage: messageAt('include_why'),
        value: leftOut.why,
        rows: 3,
      },
      which: {
        id: 'letter',
        name: 'letter',
        label: { text: test.whichLabel, size: 's' },
        items: test.letters.map(({ value, text }) => ({ value, text, selected: value === test.chosen })),
      },
      email: {
        id: 'email',
        name: 'email',
        type: 'email',
        label: { text: test.emailLabel, size: 's' },
        errorMessage: error && { text: error.text, visuallyHiddenText: inLanguage(TEXTS.error, language) },
        value: test.email,
        autocomplete: 'email',
        spellcheck: false,
      },
    },
  }
}
