import type { FieldError } from '../form/answers.ts'
import type { Language } from '../scheme/text.ts'

/** What a view becomes: the params of its template, and what the rest of the page needs to know of it. */
export interface PageModel {
  /** The H1: the first part of the page's title. */
  heading: string
  errors?: FieldError[]
  params: Record<string, unknown>
}

/** Maps one kind of view to its model. */
export type ToModel<V> = (view: V, language: Language) => PageModel
