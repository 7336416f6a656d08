/** Console: what people ask again and again. Each question has a page of its own, which finds the answer. */
export interface QuestionsView {
  kind: 'questions'
  schemes: {
    name: string
    questions: { id: string; text: string; href: string }[]
  }[]
}
