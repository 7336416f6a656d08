import { beforeEach, expect, test } from 'vitest'
import type { Change } from '../../../shared/run/change.ts'
import { holderOf } from '../../../shared/run/holder.ts'
import type { LetterRecord } from '../../../shared/run/records/letter.ts'
import type { Person } from '../../../shared/run/records/person.ts'
import { newReference } from '../../../shared/run/reference.ts'
import { tellAgain } from '../../../shared/run/tell-again.ts'
import { ashRun, naming } from './library.ts'

const reference = newReference('RD', (bytes) => new Uint8Array(bytes).fill(9))
const id = 'welcome-20270114100000000-L-2-1'
let run: ReturnType<typeof ashRun>

/** Notes something besides: every change has an entry in the ledger. */
const keep = (more: Partial<Change>) =>
  run.keep({
    run: run.situation().file.run,
    ledger: [{ at: run.now, who: 'administrator', what: 'task-done' }],
    ...more,
  })
const keepPerson = (more: Partial<Person>) =>
  keep({ people: [{ ...run.situation().file.people[0]!, ...more }] })

/** A letter that asked nothing, as it was sent when the reader had just been named. */
function told(more: Partial<LetterRecord> = {}): LetterRecord {
  const recipient = holderOf(run.situation(), { person: 'reader' })
  return {
    ...{ id, run: run.situation().file.run.id, step: 'welcome', letter: 'L-2' },
    ...{ recipient, to: { name: recipient.name, email: recipient.email }, languages: ['en'], link: false },
    ...{ state: 'sent', queuedAt: run.now, reference },
    ...more,
  }
}

beforeEach(() => {
  run = ashRun()
  run.comeTo('naming')
  run.answer('naming', naming)
  run.letters.push(told())
})
const again = (letters = run.letters) => tellAgain(run.situation(), id, letters)

test('a letter that asked nothing goes again to the same person, and counts on', () => {
  const sent = again()!
  expect(sent.letter).toMatchObject({
    ...{ id: 'welcome-20270114100000000-L-2-2', letter: 'L-2', reference, state: 'queued' },
    to: { email: naming.reader_email },
  })
  expect(sent.change.ledger).toMatchObject([
    { what: 'link-sent-again', who: `person:reader ${reference}`, step: 'welcome' },
  ])
  run.keep(sent.change)
  expect(again()?.letter.id).toBe('welcome-20270114100000000-L-2-3')
})

test('it goes to the address that is known today', () => {
  keepPerson({ email: 'mia@new.example' })
  expect(again()?.letter.to.email).toBe('mia@new.example')
})

test.each([
  ['has withdrawn', { withdrawnAt: '2027-01-15T10:00:00.000Z' }],
  ['is forgotten', { erasedAt: '2027-01-15T10:00:00.000Z' }],
  ['has a successor', { since: 'another', email: 'kim@ash.example' }],
])('nothing goes where whom it was to %s', (_, change) => {
  keepPerson(change)
  expect(again()).toBeUndefined()
})

test.each<[string, Partial<LetterRecord>]>([
  ['has no reference of its own', { reference: undefined }],
  ['was erased', { erasedAt: '2027-01-15T10:00:00.000Z' }],
])('nothing goes of a letter that %s', (_, more) => {
  expect(again([told(more)])).toBeUndefined()
})

test('nothing goes of a run that was stopped', () => {
  keep({ run: { ...run.situation().file.run, state: 'stopped' } })
  expect(again()).toBeUndefined()
})
