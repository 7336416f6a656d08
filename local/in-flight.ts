/** Work that is under way. */
export interface InFlight {
  /** Counts the work until it ends, either way; gives it back as it is. */
  track<T>(work: Promise<T>): Promise<T>
  /** How many pieces of work have ever been tracked: tells whether anything began between two looks. */
  begun(): number
  /** Resolves when nothing is under way. */
  settled(): Promise<void>
}

export function createInFlight(): InFlight {
  const work = new Set<Promise<unknown>>()
  let begun = 0
  return {
    track(promise) {
      begun += 1
      work.add(promise)
      const done = () => work.delete(promise)
      promise.then(done, done)
      return promise
    },
    begun: () => begun,
    async settled() {
      while (work.size > 0) await Promise.allSettled(work)
    },
  }
}
