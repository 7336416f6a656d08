import type { Ask } from '../../run/records/ask.ts'
import type { Task, TaskKind } from '../../run/records/task.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import { inLanguage, type Language, type Text } from '../../scheme/text.ts'
import { say } from './say.ts'
import { TEXTS } from './texts.ts'

/** What is to be done, with what the ask that it is about is called and whom that is with. */
export function todoName(
  { kind, text = '' }: Task,
  ask: Ask | undefined,
  scheme: Scheme | undefined,
  language: Language,
): string {
  const about = ask ? formNamed(scheme, ask.form.id, language) : ''
  return say(KINDS[kind], language, { about, who: ask?.holder.name ?? '', what: text })
}

const KINDS: Record<TaskKind, Text> = {
  overdue: TEXTS.todoOverdue,
  phone: TEXTS.todoPhone,
  undeliverable: TEXTS.todoUndeliverable,
  complaint: TEXTS.todoComplaint,
  nobody: TEXTS.todoNobody,
  'more-time': TEXTS.todoMoreTime,
  'not-me': TEXTS.todoNotMe,
  leaving: TEXTS.todoLeaving,
  answered: TEXTS.todoAnswered,
  'has-left': TEXTS.todoHasLeft,
}

/** What a form is called; its id where it is no longer deployed. */
export function formNamed(scheme: Scheme | undefined, form: string, language: Language): string {
  const found = scheme?.forms.find(({ id }) => id === form)
  return found ? inLanguage(found.name, language) : form
}
