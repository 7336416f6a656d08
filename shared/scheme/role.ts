import type { Induction } from './induction.ts'
import type { Text } from './text.ts'

/** A role that the register keeps. */
export interface Role {
  id: string
  name: Text
  /** What one holder is called: "Link officer". */
  singular?: Text
  /** The document that whoever holds it agrees: the register says which version they have. */
  agrees?: Agreement
  /** What whoever holds it goes to first: the register says when they did. */
  inducted?: Induction
}

/**
 * How the holders of a role agree a document that a flow publishes: by their comments on the draft as it was adopted, or
 * to the document as it stands. Neither silence nor a comment that wants a change is agreement.
 */
export interface Agreement {
  /** The document's name. */
  document: string
  /** The form of the answers that are published. */
  draft: string
  /** The form of comments on a draft: in its fields whose ids start with `each`, what agrees and what wants a change. */
  comments: { form: string; each: string; agree: string; against: string }
  /** The form with which a holder agrees to what is in force. */
  later: string
}
