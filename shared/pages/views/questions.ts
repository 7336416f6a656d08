/** Console: what people ask again and again, with the answers as they are now. */
export interface QuestionsView {
  kind: 'questions'
  schemes: {
    name: string
    questions: {
      id: string
      text: string
      summary: string
      lines: { text: string; href?: string; detail: string }[]
      /** Where there is more to see. */
      more?: { href: string; text: string }
    }[]
  }[]
}
