import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { type Json, type Statement, statementsIn } from '../infra/template.ts'

/** A copy of the synthesized assembly with its template changed. */
export function changedAssembly(change: (template: Json) => void): {
  assembly: string
  remove: () => void
} {
  const copy = mkdtempSync(join(tmpdir(), 'countersign-weakened-'))
  cpSync(inject('assembly'), copy, { recursive: true })
  const path = join(copy, 'Countersign.template.json')
  const template = JSON.parse(readFileSync(path, 'utf8')) as Json
  change(template)
  writeFileSync(path, JSON.stringify(template))
  return { assembly: copy, remove: () => rmSync(copy, { recursive: true }) }
}

/** Takes one action away from the roles whose ids start so. Throws when none has it. */
export function takeAway({ Resources }: Json, roles: string, action: string): void {
  const own = Object.entries(Resources).filter(
    ([id, { Type }]) => Type === 'AWS::IAM::Role' && id.startsWith(roles),
  )
  const giving = statementsIn(own)
    .map(([, statement]): Statement => statement)
    .filter(({ Effect, Action }) => Effect === 'Allow' && [Action].flat().includes(action))
  if (giving.length === 0) throw new Error(`No role ${roles}… may ${action}`)
  for (const statement of giving) {
    const left = [statement.Action].flat().filter((one) => one !== action)
    statement.Action = left.length > 0 ? left : 'none:None'
  }
}
