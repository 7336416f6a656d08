import type { Step } from '../step.ts'

/** Makes answers public as a document of the scheme, at an address of its own; each time a version more. */
export interface PublishStep {
  verb: 'publish'
  id: string
  /** The name that the answers are known by. */
  answers: string
  /** The document's name, in its address: `role-profile`. */
  as: string
}

/** Makes answers public. */
export const publish = (id: string, options: Omit<PublishStep, 'verb' | 'id'>): Step => ({
  verb: 'publish',
  id,
  ...options,
})
