import { inLanguage } from '../../scheme/text.ts'
import type { ToModel } from '../model.ts'
import { TEXTS } from '../texts.ts'
import type { UploadView } from '../views/directory.ts'

/** A file to choose, or its rows to paste. */
export const uploadModel: ToModel<UploadView> = (view, language) => {
  const wrong = (input: string) => {
    const error = view.errors.find((one) => one.input === input)
    return error && { text: error.text, visuallyHiddenText: inLanguage(TEXTS.error, language) }
  }
  return {
    heading: view.heading,
    errors: view.errors,
    params: {
      ...view,
      file: {
        id: 'file',
        name: 'file',
        type: 'file',
        label: { text: view.fileLabel, size: 's' },
        hint: { text: view.fileHint },
        errorMessage: wrong('file'),
        attributes: {
          accept: '.csv,text/csv',
          // For refuse-large-file.js.
          'data-largest': view.largest.bytes,
          'data-too-large': view.largest.said,
        },
      },
      pasted: {
        id: 'pasted',
        name: 'pasted',
        label: { text: view.pastedLabel, size: 's' },
        hint: { text: view.pastedHint },
        errorMessage: wrong('pasted'),
        value: view.pasted,
        rows: 8,
        spellcheck: false,
      },
    },
  }
}
