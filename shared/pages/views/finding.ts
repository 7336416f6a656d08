/** Console: one of the questions that people ask again and again, with its answer as it is now. */
export interface FindingView {
  kind: 'finding'
  /** The same as in the list of questions. */
  id: string
  /** The question. */
  text: string
  summary: string
  lines: { text: string; href?: string; detail: string }[]
  /** The address of the next page of lines. */
  next?: string
  /** Where there is more to see. */
  more?: { href: string; text: string }
}
