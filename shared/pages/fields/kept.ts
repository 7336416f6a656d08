import type { QuestionView } from '../views/question.ts'

/** What an input shows again: what was typed, when it did not validate, otherwise the kept answer. */
export function keptText(view: QuestionView, name: string): string {
  return keptList(view, name)[0] ?? ''
}

/** The values of an input that can have several. */
export function keptList(view: QuestionView, name: string): string[] {
  const kept = (view.typed ?? view.values)[name]
  return kept === undefined ? [] : [kept].flat()
}
