import type { Field } from '../../scheme/field.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { Asking } from '../fields/asking.ts'
import { labelText } from '../fields/asking.ts'
import { fieldModel } from '../fields/field.ts'
import type { ToModel } from '../model.ts'
import { TEXTS } from '../texts.ts'
import type { QuestionView } from '../views/question.ts'

/** One thing asked: the label of a single field is the H1, several fields stand under a heading. */
export const questionModel: ToModel<QuestionView> = (view, language) => {
  const { label, heading } = headed({ view, language, label: 'label' })
  return {
    heading,
    errors: view.errors,
    params: {
      caption: view.caption,
      // Where the label is the H1, the component writes it.
      heading: label === 'heading' ? undefined : heading,
      fields: view.fields.map((field) =>
        fieldModel(field, { view, language, label: field.type === 'shown' ? 'label' : label }),
      ),
      notice: view.notice,
      action: view.action,
      csrf: view.csrf,
      saveHref: view.saveHref,
    },
  }
}

/** The page's H1, and what that leaves to the labels. */
function headed(asking: Asking): { label: Asking['label']; heading: string } {
  const { view, language } = asking
  if (view.heading) return { label: 'label', heading: view.heading }
  const [asked, ...others] = view.fields.filter(isAsked)
  if (asked === undefined) return { label: 'label', heading: view.caption }
  if (asked.type === 'confirm') return { label: 'label', heading: inLanguage(TEXTS.declaration, language) }
  if (others.length > 0) return { label: 'label', heading: view.caption }
  // What is shown stands between the question and the answer, so the label cannot itself be the H1.
  const label = view.fields.length > 1 ? 'hidden' : 'heading'
  return { label, heading: labelText(asked, asking) }
}

function isAsked(field: Field): boolean {
  return field.type !== 'shown'
}
