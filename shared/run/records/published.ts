import type { Answers } from '../../form/answers.ts'
import type { Answer } from './answer.ts'

/** Answers that anybody may read: the newest version of a document of a scheme. */
export interface Published {
  scheme: string
  name: string
  version: number
  run: string
  form: Answer['form']
  answers: Answers
  /** When it was published, an instant. */
  at: string
}
