import { expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { holderOf, NobodyHolds } from '../../../shared/run/holder.ts'
import { playRun } from './player.ts'

const situation = playRun(linkOfficer, {}).situation()
const vacant = (...offices: string[]) => ({
  ...situation,
  directory: {
    ...situation.directory!,
    offices: Object.fromEntries(offices.map((id) => [id, { holder: undefined }])),
  } as typeof situation.directory,
})

test('while nobody is co-ordinator the chair is asked, and it stays an ask of the co-ordinator', () => {
  expect(holderOf(situation, { office: 'coordinator' }).email).toBe('link.officers@hpma-wales.example')
  expect(holderOf(vacant('coordinator'), { office: 'coordinator' })).toMatchObject({
    as: 'office:coordinator',
    email: 'chair@hpma-wales.example',
  })
  expect(() => holderOf(vacant('coordinator', 'chair'), { office: 'coordinator' })).toThrow(NobodyHolds)
})
