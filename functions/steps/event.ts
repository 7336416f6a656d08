/** What every state of a flow sends to its step function. Ids and outcomes only (design rule 1). */
export interface StepEvent {
  scheme: string
  flow: string
  step: string
  run: string
  /** When the state was entered: the same for every retry of one entry. */
  entered: string
}
