/** True when the answer to `field` is (one of) `is`; of checkboxes one that is ticked is enough. */
export interface AnswerCondition {
  field: string
  is: string | string[]
}

/** What a field can be asked by: an answer, or the tag of an item that was chosen from a list. */
export type Condition = AnswerCondition | { field: string; tagged: string }
