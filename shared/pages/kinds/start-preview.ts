import { inLanguage } from '../../scheme/text.ts'
import type { ToModel } from '../model.ts'
import { summaryParams } from '../summary.ts'
import { TEXTS } from '../texts.ts'
import type { StartPreviewView } from '../views.ts'

/** Every letter that a start would send, a test of one of them, and the button that lets them go. */
export const startPreviewModel: ToModel<StartPreviewView> = (view, language) => {
  const { test } = view
  const error = test.errors[0]
  return {
    heading: view.heading,
    errors: test.errors,
    params: {
      ...view,
      groups: view.groups.map((group) => ({
        ...group,
        letters: group.letters.map((letter) => ({ ...letter, facts: summaryParams(letter.facts, language) })),
      })),
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
