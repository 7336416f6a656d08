import type { FunctionWorker, Invocable, Outcome } from './worker.ts'

/** The workers of one function. */
export interface Pool {
  /** Takes an idle worker, starts another, or waits for its turn. */
  invoke(request: Invocable): Promise<Outcome>
  /** Starts the first worker, if there is none, and waits until its code is loaded. */
  warm(): Promise<void>
  size(): number
  stop(): Promise<void>
}

export interface PoolOptions {
  start(): FunctionWorker
  /** How many workers at most. */
  limit: number
  /** Real milliseconds after which an idle worker ends; the last one stays. */
  idleMs?: number
  /** Real milliseconds that an invocation waits before another worker is started. */
  growMs?: number
}

/**
 * A pool that grows while invocations wait and shrinks when they do not. Loading the code takes longer than most
 * invocations do, and all workers share this machine's processors: so another one is started only when invocations
 * have waited for a while, one at a time. A worker that died is replaced.
 */
export function createPool({ start, limit, idleMs = 30_000, growMs = 100 }: PoolOptions): Pool {
  const all = new Set<FunctionWorker>()
  const idle: FunctionWorker[] = []
  const waiting: ((worker: FunctionWorker) => void)[] = []
  const timers = new Map<FunctionWorker, NodeJS.Timeout>()
  let growth: NodeJS.Timeout | undefined
  let stopped = false

  const startOne = () => {
    const worker = start()
    all.add(worker)
    return worker
  }
  const take = (): FunctionWorker | Promise<FunctionWorker> => {
    for (let worker = idle.pop(); worker; worker = idle.pop()) {
      clearTimeout(timers.get(worker))
      // A worker may crash between two invocations, after its answer.
      if (worker.isAlive()) return worker
      all.delete(worker)
    }
    if (all.size === 0 && !stopped) return startOne()
    return new Promise((resolve) => {
      waiting.push(resolve)
      growLater()
    })
  }
  const growLater = () => {
    if (stopped || growth || waiting.length === 0 || all.size >= limit) return
    growth = setTimeout(async () => {
      if (waiting.length > 0) {
        const worker = startOne()
        await worker.loaded
        giveBack(worker)
      }
      growth = undefined
      growLater()
    }, growMs)
  }
  const giveBack = (worker: FunctionWorker) => {
    // Whoever waits then is left waiting: nothing is to start any more.
    if (stopped) return
    if (!worker.isAlive()) all.delete(worker)
    const next = waiting.shift()
    if (next) next(worker.isAlive() ? worker : startOne())
    else if (worker.isAlive()) rest(worker)
  }
  const rest = (worker: FunctionWorker) => {
    idle.push(worker)
    const timer = setTimeout(() => {
      if (all.size === 1) return
      idle.splice(idle.indexOf(worker), 1)
      all.delete(worker)
      worker.stop()
    }, idleMs)
    timers.set(worker, timer.unref())
  }

  return {
    async invoke(request) {
      const worker = await take()
      try {
        return await worker.invoke(request)
      } finally {
        giveBack(worker)
      }
    },
    async warm() {
      if (all.size > 0 || limit === 0) return
      const worker = startOne()
      await worker.loaded
      giveBack(worker)
    },
    size: () => all.size,
    async stop() {
      stopped = true
      clearTimeout(growth)
      for (const timer of timers.values()) clearTimeout(timer)
      await Promise.all([...all].map((worker) => worker.stop()))
    },
  }
}
