/** The count of an ask that several decide. It belongs to the run that waits for the result; the asks are its child runs'. */
export interface Ballot {
  run: string
  /** The step that waits for the result. */
  step: string
  /** 1 for the first time the flow came to the step, then counting up. */
  number: number
  /** Counts up with every change: the condition of the next one. */
  version: number
  /** How many are asked: known once the round is listed. `listed` is when that state was entered. */
  asked?: number
  listed?: string
  answered: number
  silent: number
  recused: number
  /** Units that took part otherwise and whose answer is still to come; and how many such there were that were silent. */
  came?: string[]
  cameSilent?: number
  /** How many came to each outcome, or answered a field so (`field=value`). */
  counts: Record<string, number>
  /** When the waiting state was entered, and its token. */
  entered?: string
  taskToken?: string
  decided?: { at: string; outcome: string }
  /** The date (YYYY-MM-DD) on which it ends undecided, where its step says one. */
  closes?: string
  /** When the workflow was told. */
  toldAt?: string
}
