import type { Answers, Body } from '../form/answers.ts'

/** Answers on their way. */
export interface DraftStore {
  /** Which of these drafts there are. */
  drafted(keys: string[]): Promise<Set<string>>
  draft(key: string): Promise<Draft | undefined>
  /** Writes a draft if its version is still `was` (0: there is none); false when somebody else was faster. */
  saveDraft(key: string, draft: Draft, was: number): Promise<boolean>
  /** Forgets a draft that was sent. */
  dropDraft(key: string): Promise<void>
}

/** Answers on their way: kept 28 days after the last change (common rules 0.8), or as long as their form says. */
export interface Draft {
  version: number
  answers: Answers
  /** What stood in the inputs of pages that were left unfinished, by the page's id: typed, and no answer yet. */
  typed?: Record<string, Body>
  /** The version that was sent, where the answers were: what is left of a form for whoever presses its button again. */
  sent?: number
  language: 'en' | 'cy'
  /** Epoch seconds. */
  forgetAt: number
}
