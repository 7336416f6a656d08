/** Who translated a text, when, and whether it may be released (standards WL-13). */
export interface Translation {
  translator: string
  /** YYYY-MM-DD. */
  date: string
  /** A draft is shown with a mark, and nothing that holds one is released. */
  status: 'draft' | 'final'
}

/** The status of each group of texts, by its id, for every language but English. */
export type Translations = Partial<Record<'cy', Record<string, Translation>>>

/** The words of the pages themselves, in shared/form/messages.ts and shared/pages, and those that letters of every scheme share, in shared/letter/wording.ts: they are of no scheme. */
export const INTERFACE: Record<'cy', Translation> = {
  cy: { translator: 'Countersign project', date: '2026-11-21', status: 'draft' },
}
