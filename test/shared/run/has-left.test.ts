import { expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { hasLeft } from '../../../shared/run/has-left.ts'
import type { LetterRecord } from '../../../shared/run/records/letter.ts'
import { playChild, playRun } from './player.ts'

const email = 'sian@powys.example'
/** Powys, with a nominee who may have been appointed. */
function powys(appointed: boolean) {
  const organisation = linkOfficer.units[0]!.members[0]!
  const run = playChild(playRun(linkOfficer, { meeting_date: '2027-02-10' }), 'nominations', organisation)
  run.comeTo('nomination')
  run.answer('nomination', { answer: 'nominate', nominee_name: 'Sian Rees', nominee_email: email })
  run.comeTo('acceptance')
  const { file } = run.situation()
  const outcomes = { ...file.run.outcomes, ...(appointed ? { appointment: 'appointed' } : {}) }
  run.keep({ run: { ...file.run, outcomes }, ledger: [{ at: run.now, who: 'system', what: 'appointed' }] })
  return run
}
const welcome = (to: string, as = 'person:nominee') =>
  ({ id: 'welcome-1', step: 'welcome', to: { name: 'Sian', email: to }, recipient: { as } }) as LetterRecord

test('a letter that comes back from somebody in post asks an administrator whether they have left, once', () => {
  const run = powys(true)
  const change = hasLeft(run.situation(), welcome(email))!
  expect(change.tasks).toMatchObject([
    { kind: 'has-left', office: 'administrator', step: 'acceptance', state: 'open' },
  ])
  expect(JSON.stringify(change.ledger)).not.toContain('@')
  run.keep(change)
  expect(hasLeft(run.situation(), welcome(email))).toBeUndefined()
})
test('not of anybody else', () => {
  expect(hasLeft(powys(false).situation(), welcome(email))).toBeUndefined()
  expect(hasLeft(powys(true).situation(), welcome('old@powys.example'))).toBeUndefined()
  expect(hasLeft(powys(true).situation(), welcome(email, 'office:workforce-director'))).toBeUndefined()
})
