import { createHash } from 'node:crypto'
import type { Answers, FormContext } from '../../../shared/form/answers.ts'
import { askedFields } from '../../../shared/form/asked.ts'
import { showAnswer } from '../../../shared/form/show-answer.ts'
import { TEXTS } from '../../../shared/pages/texts.ts'
import type { SummaryRow } from '../../../shared/pages/views/question.ts'
import type { Form } from '../../../shared/scheme/form.ts'
import { inLanguage } from '../../../shared/scheme/text.ts'

/** The rows of the check page, of the confirmation, and of what was recorded. */
export function answerRows(
  form: Form,
  answers: Answers,
  context: FormContext,
  more: { change?: (page: string) => string; only?: string[] } = {},
): SummaryRow[] {
  const { change, only } = more
  const fields = askedFields(form, answers).filter((asked) => !only || only.includes(asked.id))
  return fields.map((asked) => {
    // The wording of a declaration is its answer: it needs a name of its own beside it.
    const named = asked.type === 'confirm' ? TEXTS.declaration : asked.label
    const label = context.fill(inLanguage(named, context.language))
    const page = form.pages.find((candidate) => candidate.fields.includes(asked))!
    return {
      label,
      value: showAnswer(asked, answers, context),
      change: change && asked.type !== 'shown' ? { href: change(page.id), hidden: label } : undefined,
    }
  })
}

/** The hash of what was shown: questions, answers and the words on the button (standards LK-08). */
export function shownHash({ form, context }: { form: Form; context: FormContext }, answers: Answers): string {
  const rows = answerRows(form, answers, context).map(({ label, value }) => [label, value])
  const shown = JSON.stringify([
    form.id,
    form.version,
    context.language,
    rows,
    inLanguage(form.send, context.language),
  ])
  return createHash('sha256').update(shown).digest('hex')
}
