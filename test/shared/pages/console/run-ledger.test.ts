import { describe, expect, test } from 'vitest'
import { entryOf, letterOf, situationOf } from './records.ts'
import { viewOf } from './view-of.ts'

describe('the ledger', () => {
  const told = (entry: Parameters<typeof entryOf>[0], language: 'en' | 'cy' = 'en') => {
    const { who, what, detail } = viewOf({
      situation: situationOf(),
      letters: [letterOf()],
      ledger: [entryOf(entry)],
      language,
    }).ledger[0]!
    return [who, what, detail]
  }

  test('tells asks and answers in words, with whose they are', () => {
    const detail = { of: 'office:head', reference: 'CA-2222-2222', due: '2027-01-18', ask: 1 }
    expect(told({ what: 'asked', step: 'approval', detail })).toEqual([
      'The service',
      'Asked: Head of care: Approve the round',
      'Head of care; CA-2222-2222; Due Monday 18 January 2027',
    ])
    const answer = { outcome: 'approve', how: 'link', late: true, shown: 'abc' }
    const entry = {
      what: 'answered',
      who: 'office:head CA-2222-2222',
      step: 'approval',
      detail: answer,
    } as const
    expect(told(entry)).toEqual([
      'Head of care, CA-2222-2222',
      'Answered: Head of care: Approve the round',
      'Yes, go ahead; through the link; late',
    ])
    expect(told(entry, 'cy')).toEqual([
      'Pennaeth gofal, CA-2222-2222',
      'Atebwyd: Pennaeth gofal: Cymeradwyo’r cylch',
      'Iawn, ewch ymlaen; drwy’r ddolen; yn hwyr',
    ])
  })

  test('tells letters by their subject and appointments by their role', () => {
    expect(
      told({ what: 'letter-sent', step: 'naming', detail: { letter: 'C-L2', id: 'naming-1-C-L2-1' } }),
    ).toEqual(['The service', 'Letter sent', 'Please name a champion for Ash House'])
    const detail = { role: 'champion', unit: 'ash', from: '2027-01-12', until: '2028-01-12' }
    expect(told({ what: 'appointed', step: 'entry', detail })[2]).toBe(
      'Ash House; Champions from Tuesday 12 January 2027 until Wednesday 12 January 2028',
    )
  })

  test('can hold what is no longer in the flow, or not yet known to the console', () => {
    expect(told({ what: 'asked', step: 'gone' })).toEqual(['The service', 'Asked', ''])
    expect(told({ what: 'sealed' as 'asked', step: 'approval' })[1]).toMatch(/^sealed/)
  })
})
