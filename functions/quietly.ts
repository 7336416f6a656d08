import { type Log, nameOf, openLog, stackOf } from './log.ts'

/**
 * A handler for state machines, schedules and events. What it throws goes on under its name, which Retry and Catch
 * look at, and without its message: Step Functions would keep that in the execution's history and Lambda in the log,
 * and it could hold what a person wrote or an address that the provider refused (design rule 1).
 */
export const quietly =
  <Event, Result>(handle: (event: Event) => Promise<Result>, log: Log = openLog()) =>
  async (event: Event): Promise<Result> => {
    try {
      return await handle(event)
    } catch (error) {
      const { run, step } = (event ?? {}) as { run?: unknown; step?: unknown }
      const stack = stackOf(error)
      log.error('step.failed', { run: idOf(run), step: idOf(step), error: nameOf(error), stack })
      throw nameless(nameOf(error), stack)
    }
  }

const idOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

function nameless(name: string, stack = ''): Error {
  const error = new Error('The log says where.')
  error.name = name
  error.stack = `${name}: ${error.message}\n${stack}`
  return error
}
