import { inLanguage } from '../../scheme/text.ts'
import type { ToModel } from '../model.ts'
import { TEXTS } from '../texts.ts'
import type { FrontView } from '../views/plain.ts'

/** The way in without a link: a box for the reference number in a letter. */
export const frontModel: ToModel<FrontView> = (view, language) => ({
  heading: view.heading,
  errors: view.errors,
  params: {
    ...view,
    reference: {
      id: 'reference',
      name: 'reference',
      label: { text: inLanguage(TEXTS.reference, language), size: 's' },
      hint: { text: inLanguage(TEXTS.whereReference, language) },
      errorMessage: view.errors[0] && {
        text: view.errors[0].text,
        visuallyHiddenText: inLanguage(TEXTS.error, language),
      },
      value: view.typed,
      width: '20',
      code: true,
      autocomplete: 'off',
      autocapitalize: 'characters',
      spellcheck: false,
    },
  },
})
