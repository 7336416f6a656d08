import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { checkAll } from '../../rehearse/checks/all.ts'
import type { Seen } from '../../rehearse/checks/check.ts'
import type { Execution } from '../../rehearse/cloud/executions.ts'
import type { Letter } from '../../rehearse/cloud/inbox.ts'
import type { Item } from '../../rehearse/cloud/table.ts'
import { linkOfficer } from '../../rehearse/link-officer/round.ts'

const answer: Item = {
  ...{ pk: 'RUN#r', sk: '0#ANSWER#nomination#000001', reference: 'LO-7K4M-2Q9X' },
  answers: { answer: 'nominate', nominee_name: 'Gwen Parry' },
}
const letter = {
  ...{ id: '1', destinations: ['gwen@hywel-dda.example'], date: '2026-12-01T09:00:00.000Z' },
  ...{ subject: 'Welcome', text: 'Reference LO-7K4M-2Q9X' },
  tags: [
    { name: 'run', value: 'r' },
    { name: 'letter', value: 'welcome-1' },
  ],
} as Letter
const execution: Execution = { arn: 'arn', status: 'SUCCEEDED', input: {}, events: [], children: [] }
const entry = { detail: { id: 'welcome-1' }, number: 1, previous: '0'.repeat(64), what: 'letter-sent' }
const hash = createHash('sha256').update(JSON.stringify(entry)).digest('hex')
const ledgerEntry: Item = { pk: 'LEDGER#r', sk: 'ENTRY#000001', ...entry, hash }

/** A small round in which all is well, but for what is given. */
function seen(changed: { items?: Item[]; letters?: Letter[]; executions?: Execution[] } = {}): Seen {
  const { items = [answer, ledgerEntry], letters = [letter], executions = [execution] } = changed
  return {
    rehearsal: { ...linkOfficer, ends: { Powys: 'In post' }, inPost: ['Gwen Parry'] },
    story: {
      happenings: [],
      answered: [
        { who: 'Siân', at: '', reference: 'LO-7K4M-2Q9X', typed: { answer: 'nominate', confirm: 'yes' } },
      ],
      tell() {},
    },
    evidence: {
      ...{ items, letters, tasks: [], board: { Powys: 'In post since today' }, register: 'Gwen Parry' },
      machines: [{ flow: 'appoint', definition: {}, executions }],
      metered: { since: '', totals: {} },
    },
  }
}

/** Which checks found something. */
const found = (changed: Parameters<typeof seen>[0]) =>
  checkAll(seen(changed)).flatMap(({ check, problems }) => (problems.length > 0 ? [check] : []))

describe('the checks of a rehearsal', () => {
  test('find nothing when all is well', () => {
    expect(found({})).toEqual([])
  })

  test('name an answer that is not there, or not as it was typed', () => {
    expect(found({ items: [ledgerEntry] })).toEqual(['Nothing was lost'])
    expect(found({ items: [{ ...answer, answers: { answer: 'no-nomination' } }, ledgerEntry] })).toEqual([
      'Nothing was lost',
    ])
  })

  test('name a letter that went twice on one day, and not one that went again on the next', () => {
    expect(found({ letters: [letter, { ...letter, id: '2' }] })).toEqual(['No letter was sent twice'])
    expect(found({ letters: [letter, { ...letter, date: '2026-12-02T09:00:00.000Z' }] })).toEqual([])
  })

  test.each([
    { sk: '0#ASK#view#000001', state: 'sent' },
    { sk: '0#ASK#view#000001', state: 'answered', settled: {}, taskToken: 'token' },
    { sk: '0#TASK#view-1', state: 'open' },
    { sk: '2#LETTER#view-1', state: 'sending' },
    { sk: '0#RUN', state: 'running' },
  ])('name what is left hanging: $sk $state', (item) => {
    expect(found({ items: [answer, ledgerEntry, { pk: 'RUN#r', ...item }] })).toEqual([
      'Nothing was left hanging',
    ])
  })

  test('name a letter of which no ledger tells', () => {
    expect(found({ items: [answer] })).toEqual(['Every letter is in a ledger, once'])
  })

  test('name an execution that runs on, and one that failed, in a map too', () => {
    expect(found({ executions: [{ ...execution, status: 'RUNNING' }] })).toEqual(['Nothing was left hanging'])
    const failed = { ...execution, children: [{ ...execution, status: 'FAILED' }] }
    expect(found({ executions: [failed] })).toEqual(['No execution failed'])
  })

  test('name a ledger in which something was changed', () => {
    expect(found({ items: [answer, { ...ledgerEntry, number: 2 }] })).toEqual(['Every ledger holds together'])
  })
})
