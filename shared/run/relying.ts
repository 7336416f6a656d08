import { holds } from '../form/condition.ts'
import type { Asked } from '../scheme/who.ts'
import { ANSWERABLE } from './answerable.ts'
import type { RunFile } from './records/run.ts'
import { latestAsk } from './situation.ts'

/**
 * The units that may rely on what a round asked them: the ask is still open, or was answered, and not as `unless` says.
 * Silence relies on nothing. `files` are the runs of the round's members, each the last of its unit.
 */
export function relying({ ask, unless }: Asked, files: RunFile[]): string[] {
  return files.flatMap((file) => {
    const unit = file.run.child?.unit
    const last = latestAsk(file, ask)
    if (unit === undefined || !last) return []
    if (ANSWERABLE.includes(last.state)) return [unit]
    const given = file.answers
      .filter(({ reference }) => reference === last.reference)
      .toSorted((a, b) => b.version - a.version)[0]
    if (last.state !== 'answered' || !given) return []
    return unless && holds(unless, given.answers) ? [] : [unit]
  })
}
