/** Something to run at an instant (milliseconds since the epoch). */
export interface Wake {
  at: number
  run: () => unknown
}

/** Wakes in the order of their instants; those of one instant in the order in which they were asked for. */
export interface Wakes {
  /** Returns a function that takes the wake out again; taking it out twice is harmless. */
  add(wake: Wake): () => void
  first(): Wake | undefined
  /** Takes out and returns the first wake if its instant is `until` or earlier. */
  takeDue(until: number): Wake | undefined
}

/** A sorted list: a binary search to insert is quick enough for tens of thousands of waiting runs. */
export function createWakes(): Wakes {
  const list: Wake[] = []
  const placeFor = (at: number) => {
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (list[middle]!.at <= at) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    add(wake) {
      list.splice(placeFor(wake.at), 0, wake)
      return () => {
        const index = list.indexOf(wake)
        if (index >= 0) list.splice(index, 1)
      }
    },
    first: () => list[0],
    takeDue: (until) => (list[0] && list[0].at <= until ? list.shift() : undefined),
  }
}
