import type { Tag } from './tag.ts'

/** Console: who holds which role, until when. */
export interface RegisterView {
  kind: 'register'
  roles: {
    heading: string
    /** `agreed` is the version of the role's document that they have agreed. */
    rows: {
      unit: string
      holder: string
      from: string
      until: string
      state: string
      tag: Tag
      agreed?: string
    }[]
    /** True where holders agree a document: the table says which version. */
    agreed?: true
    /** Times in which nobody held it, from the newest. */
    vacancies?: { unit: string; opened: string; reason: string; filled: string; days: string }[]
  }[]
}
