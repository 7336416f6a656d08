import {
  type FunctionWorker,
  type StartWorker,
  startWorker,
  type WorkerOptions,
} from '../../local/lambda/worker.ts'

/** A thread, and for whom it runs: nobody while it waits for the next local cloud. */
interface Kept {
  worker: FunctionWorker
  for?: Pick<WorkerOptions, 'onLine' | 'onBilled'>
}

/**
 * Threads of functions that outlive the local cloud they were started for, as Lambda keeps what it has loaded: the next
 * local cloud of this process takes them over, if it would start the same code in the same environment. Loading it
 * costs more than most journeys do.
 */
export function keepThreads(): { start: StartWorker; offset: SharedArrayBuffer } {
  const offset = new SharedArrayBuffer(8)
  const idle = new Map<string, Kept[]>()

  function startAnother(options: WorkerOptions): Kept {
    const kept: Kept = {
      worker: startWorker({
        ...options,
        onLine: (line) => kept.for?.onLine(line),
        onBilled: (ms) => kept.for?.onBilled?.(ms),
      }),
    }
    kept.worker.unref()
    return kept
  }

  function start(options: WorkerOptions): FunctionWorker {
    const { onLine, onBilled, offset: _, ...same } = options
    const key = JSON.stringify(same)
    const waiting = idle.get(key) ?? []
    idle.set(key, waiting)
    const kept = waiting.pop() ?? startAnother(options)
    kept.for = { onLine, onBilled }
    const { worker } = kept
    let busy = 0
    return {
      ...worker,
      async invoke(request) {
        busy++
        const outcome = await worker.invoke(request)
        busy--
        return outcome
      },
      async stop() {
        kept.for = undefined
        if (busy > 0 || !worker.isAlive()) await worker.stop()
        else waiting.push(kept)
      },
    }
  }

  return { start, offset }
}
