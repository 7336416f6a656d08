import { between, randomOf } from '../random.ts'

/** Says when the cloud is killed. */
export interface Kills {
  /** A request begins: `kill` is called a while later when its turn has come. */
  begun(kill: () => void): void
  /** The cloud serves again. */
  over(): void
  /** No more kills. */
  end(): void
}

/** A request or a move of the clock takes about so long, in milliseconds: a kill falls into it, or after it. */
const latest = 250

/**
 * Kills at moments drawn from a seed: some requests after the last kill, and some milliseconds into that request, so
 * that it falls between requests, into one, or into a move of the clock. `requests` is about how many there will be.
 */
export function drawKills(count: number, requests: number, seed: number): Kills {
  const random = randomOf(seed)
  const gap = () => between(random, 1, Math.max(1, Math.floor((1.5 * requests) / count)))
  let left = count
  let wait = gap()
  let timer: NodeJS.Timeout | undefined
  let under = false

  return {
    begun(kill) {
      if (under || left === 0 || --wait > 0) return
      under = true
      left--
      timer = setTimeout(kill, between(random, 0, latest))
    },
    over() {
      under = false
      wait = gap()
    },
    end() {
      left = 0
      clearTimeout(timer)
    },
  }
}
