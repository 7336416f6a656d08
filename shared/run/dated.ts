import type { Answers } from '../form/answers.ts'
import type { Flow } from '../scheme/flow.ts'

/**
 * The date (YYYY-MM-DD) that a run is for, from the answers known by this name; undefined where they say none. The run
 * keeps it, so that a list of runs reads nothing else.
 */
export function datedBy({ start }: Flow, name: string, answers: Answers): string | undefined {
  const date = name === start.as && start.dated ? answers[start.dated] : undefined
  return typeof date === 'string' && date !== '' ? date : undefined
}
