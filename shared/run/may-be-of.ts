import type { Ask } from './records/ask.ts'

/** An ask says its unit, or is of a child run, whose id ends in it: most asks of other units need not be read. */
export const mayBeOf = ({ run, unit: about }: Pick<Ask, 'run' | 'unit'>, unit: string): boolean =>
  unit === about || run.endsWith(`-${unit}`)
