import { startingValues } from '../../../shared/form/starting-values.ts'
import type { OwnAction } from '../../../shared/own-page/own-action.ts'
import type { Named } from '../../../shared/run/this-person.ts'
import type { Language } from '../../../shared/scheme/text.ts'
import type { Filling } from '../filling/filling.ts'
import { formContext } from '../filling/form-context.ts'
import { frameOf } from '../frame.ts'
import { captionOf } from './view.ts'
import type { OwnPage } from './way-in.ts'

/** The form of something that a person does on their page, to be filled in behind `base`, the page itself. */
export function ownFilling(
  page: OwnPage,
  action: OwnAction,
  language: Language,
  { base, csrf }: { base: string; csrf: string },
): Filling {
  const { situation, person } = page
  const form = action.form(situation, person)
  const context = formContext(situation, language, [])
  return {
    form,
    caption: captionOf(page, language),
    base: `${base}/${action.id}`,
    sentHref: `${base}/${action.id}/done`,
    draftKey: draftOfOwn(situation.file.run.id, person, action.id),
    context,
    begun: Object.assign(
      {},
      ...form.pages.map((page) => startingValues(page, {}, context)),
      action.begun?.(situation, person),
    ),
    frame: frameOf(situation, language, { backHref: base }),
    csrf,
  }
}

/** Where the draft is kept. Whoever is named after them begins with an empty form. */
export const draftOfOwn = (run: string, { who, since }: Named, action: string): string =>
  `own#${run}#${who}#${since ?? ''}#${action}`
