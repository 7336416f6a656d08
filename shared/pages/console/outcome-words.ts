import { type Form, fieldsOf } from '../../scheme/form.ts'
import { NO_ANSWER, OVERTAKEN, SKIPPED, WITHDRAWN } from '../../scheme/outcomes.ts'
import type { AskStep } from '../../scheme/steps/ask.ts'
import type { Text } from '../../scheme/text.ts'
import { inLanguage } from '../../scheme/text.ts'
import { say } from './say.ts'
import { TEXTS } from './texts.ts'
import type { Wording } from './wording.ts'

/** The name of a form, filled for this run; its id when the scheme no longer has it. */
export function formName({ scheme, language, fill }: Wording, id: string): string {
  const form = formOf(scheme.forms, id)
  return form ? fill(inLanguage(form.name, language)) : id
}

/** What an ask came to, in the words of the option that was chosen. */
export function outcomeWords(wording: Wording, step: AskStep, outcome: string): string {
  const { scheme, language, fill } = wording
  if (outcome === NO_ANSWER) return say(TEXTS.noAnswer, language)
  if (outcome === WITHDRAWN) return say(TEXTS.withdrawnByPerson, language)
  if (outcome === SKIPPED) return say(TEXTS.notNeeded, language)
  if (outcome === OVERTAKEN) return say(TEXTS.overtaken, language)
  const form = formOf(scheme.forms, step.form)
  const words = form && (chosen(form, outcome) ?? excepted(form, outcome))
  return words
    ? words.map((text) => fill(inLanguage(text, language))).join(' ')
    : say(TEXTS.answered, language)
}

function chosen(form: Form, outcome: string): Text[] | undefined {
  const option = optionOf(form, form.decides, outcome)
  return option && [option.label]
}

/** An outcome that another answer leads to is told by that question and its answer. */
function excepted(form: Form, outcome: string): Text[] | undefined {
  const when = form.except?.find((exception) => exception.outcome === outcome)?.when
  const option = when && optionOf(form, when.field, [when.is].flat()[0] ?? '')
  return option && [option.field.label, option.label]
}

function optionOf(form: Form, id: string | undefined, value: string) {
  const field = fieldsOf(form).find((candidate) => candidate.id === id)
  if (field?.type !== 'radios' && field?.type !== 'checkboxes') return undefined
  const option = field.options !== 'units' && field.options.find((candidate) => candidate.value === value)
  return option ? { field, label: option.label } : undefined
}

const formOf = (forms: Form[], id: string) => forms.find((form) => form.id === id)
