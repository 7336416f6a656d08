import { type AskResource, askResource } from '../../shared/json/ask.ts'
import type { StartView } from '../../shared/pages/views/answered.ts'
import { mayChange } from '../../shared/run/may-change.ts'
import type { Language } from '../../shared/scheme/text.ts'
import { type Asked, fillingOf, recordedAnswer } from './asked.ts'
import { formContext } from './filling/form-context.ts'
import { CHANGE } from './link/change-answer.ts'

/** An ask in the console for a program: what can be done about it there, and the form where it is the reader's own. */
export function taskForProgram(
  asked: Asked,
  language: Language,
  base: string,
  about: StartView,
): AskResource {
  const { form, ...ask } = askForProgram(asked, language, base)
  const actions = about.actions.map(({ href, text }) => ({
    id: href.slice(base.length + 1),
    name: text,
    href,
  }))
  return { ...ask, actions, ...(about.startHref ? { form } : {}) }
}

/** An ask for a program. `base` is where it is, and where its answer can be changed, if it can be there (`change`). */
export function askForProgram(
  asked: Asked,
  language: Language,
  base: string,
  { change = false } = {},
): AskResource {
  const { situation, ask, form, units } = asked
  const start = fillingOf(asked, language, { base, csrf: '' }).start as StartView
  return askResource({
    ...{ situation, ask, form, base },
    context: formContext(situation, language, units),
    asked: start.facts[0]?.value ?? '',
    about: start.about,
    actions: start.actions.map(({ href, text }) => ({ id: href.slice(base.length + 1), name: text, href })),
    answer: recordedAnswer(asked),
    change: change && mayChange(situation, ask) ? { base: `${base}/${CHANGE}`, form } : undefined,
  })
}
