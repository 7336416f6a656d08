import type { ForEachStep } from '../scheme/steps/branch.ts'
import type { Change } from './change.ts'
import type { Situation } from './situation.ts'

/**
 * Keeps whom an entry of a round leaves out: `units` with the dates before which they are not to be asked, but for those
 * that whoever started the run included. An entry that is repeated leaves out the same, whatever was answered since.
 */
export function leaveOut(
  situation: Situation,
  { id }: ForEachStep,
  { entered, units }: { entered: string; units: Map<string, string> },
): { left: string[]; change?: Change } {
  const { run } = situation.file
  const known = run.leftOut?.[id]
  if (known?.entered === entered) return { left: Object.keys(known.units) }
  const left = [...units].filter(([unit]) => !run.included?.includes(unit))
  const [first, ...rest] = left.map(([unit, until]) => ({
    ...{ at: situation.now, who: 'system', what: 'left-out' as const, step: id },
    detail: { unit, until },
  }))
  const leftOut = { ...run.leftOut, [id]: { entered, units: Object.fromEntries(left) } }
  return {
    left: left.map(([unit]) => unit),
    change: first && { run: { ...run, leftOut }, ledger: [first, ...rest] },
  }
}
