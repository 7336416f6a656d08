import type { Due } from '../scheme/clock.ts'

/** An ask is due on a date counted from an answer that nobody gave. */
export class DueDateUnknown extends Error {
  override name = 'DueDateUnknown'

  constructor(due: Due) {
    super(
      `Nothing that the due date ${JSON.stringify(due)} is counted from has a value in this run. Count it from an ` +
        'answer that every run has by then, or give it a number of working days beside that (soonerOf, laterOf).',
    )
  }
}
