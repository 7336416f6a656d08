import type { Tag } from './tag.ts'

/** Console: what waits for an administrator. */
export interface TasksView {
  kind: 'tasks'
  nextHref?: string
  /** `on` is the date of `due`, for programs. */
  tasks: { href: string; name: string; run: string; due: string; on?: string; tag: Tag; state: string }[]
}
