import type { Link } from '../run/records/link.ts'
import type { AskAt } from './due-store.ts'

/** What links and reference numbers lead to. */
export interface LinkStore {
  /** Keeps a way in that a letter is about to bring. */
  addLink(link: Link): Promise<void>
  /** What a link's hash leads to. */
  link(hash: string): Promise<Link | undefined>
  /** The ask that has this reference, or the letter that asks nothing and has it. */
  referred(reference: string): Promise<AskAt | LetterAt | undefined>
  /** The run that goes by this reference, or one of whose asks does. */
  runReferred(reference: string): Promise<string | undefined>
}

/** Where a letter is. */
export interface LetterAt {
  run: string
  letter: string
}
