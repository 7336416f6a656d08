import { createHash } from 'node:crypto'
import type { NameRule } from './resource-type.ts'

/**
 * A physical name shaped like those that CloudFormation makes up, but the same at every start, because tables and
 * state machines on disk are found again by it.
 */
export function physicalName(rule: NameRule, stackName: string, logicalId: string): string {
  const hash = createHash('sha256').update(`${stackName}/${logicalId}`).digest('hex')
  if (rule.generate === 'id') return BigInt(`0x${hash}`).toString(36).slice(0, 10)
  if (rule.generate === 'uuid') return hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5')
  const suffix = BigInt(`0x${hash}`).toString(36).slice(0, 12).toUpperCase()
  const room = (rule.longest ?? 64) - suffix.length - 1
  return `${`${stackName}-${logicalId}`.slice(0, room)}-${suffix}`
}
