/** How often something was used. */
export interface LimitStore {
  /** Counts one more use of something within a minute; how many there were. */
  count(what: string, minute: string): Promise<number>
}
