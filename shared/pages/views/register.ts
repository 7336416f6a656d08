import type { Tag } from './tag.ts'

/** Console: who holds which role, until when. */
export interface RegisterView {
  kind: 'register'
  roles: {
    heading: string
    /** `inducted` is the day on which they were; `agreed` the version of the role's document that they have agreed. */
    rows: {
      unit: string
      holder: string
      from: string
      until: string
      state: string
      tag: Tag
      inducted?: string
      agreed?: string
    }[]
    /** True where holders are inducted: the table says when. */
    inducted?: true
    /** True where holders agree a document: the table says which version. */
    agreed?: true
    /** Times in which nobody held it, from the newest. */
    vacancies?: { unit: string; opened: string; reason: string; filled: string; days: string }[]
  }[]
}
