import type { Answer } from '../../../../shared/run/records/answer.ts'
import type { Ask } from '../../../../shared/run/records/ask.ts'
import type { LedgerEntry } from '../../../../shared/run/records/ledger.ts'
import type { LetterRecord } from '../../../../shared/run/records/letter.ts'
import type { Run, RunFile } from '../../../../shared/run/records/run.ts'
import type { Situation } from '../../../../shared/run/situation.ts'
import { care } from './care-scheme.ts'

/** Thursday 14 January 2027, ten in the morning. */
export const NOW = '2027-01-14T10:00:00.000Z'
export const TODAY = '2027-01-14'

export const runOf = (rest: Partial<Run> = {}): Run => ({
  id: 'r1',
  scheme: 'care',
  flow: 'round',
  reference: 'CA-1111-1111',
  state: 'running',
  startedAt: '2027-01-04T09:00:00.000Z',
  outcomes: {},
  sent: {},
  ledger: { count: 0, hash: '' },
  ...rest,
})

export const childOf = (unit: string, rest: Partial<Run> = {}): Run =>
  runOf({
    id: `r1-1-${unit}`,
    child: { parent: 'r1', step: 'homes', unit, root: 'r1' },
    at: 'naming',
    due: '2027-01-20',
    sent: { naming: '2027-01-06' },
    ...rest,
  })

export const askOf = (rest: Partial<Ask> = {}): Ask => ({
  run: 'r1',
  step: 'approval',
  number: 1,
  state: 'sent',
  holder: { as: 'office:head', name: 'Mari Rees', email: 'head@care.example' },
  form: { id: 'C-2', version: 1 },
  reference: 'CA-2222-2222',
  counted: '2027-01-04',
  sent: '2027-01-04',
  due: '2027-01-18',
  entered: '2027-01-04T09:00:01.000Z',
  ...rest,
})

export const answered = (outcome: string, rest: Partial<Ask> = {}): Ask =>
  askOf({
    state: 'answered',
    settled: { at: '2027-01-05T09:04:00.000Z', outcome, by: { name: 'Mari', how: 'link' }, late: false },
    ...rest,
  })

export const answerOf = (rest: Partial<Answer> = {}): Answer => ({
  run: 'r1',
  name: 'approval',
  version: 1,
  step: 'approval',
  form: { id: 'C-2', version: 1 },
  language: 'en',
  answers: { answer: 'approve', starts_on: '2027-02-01' },
  at: '2027-01-05T09:04:00.000Z',
  reference: 'CA-2222-2222',
  ...rest,
})

export const letterOf = (rest: Partial<LetterRecord> = {}): LetterRecord => ({
  id: 'naming-1-C-L2-1',
  run: 'r1',
  step: 'naming',
  letter: 'C-L2',
  to: { name: 'Home manager', email: 'ash@care.example' },
  recipient: { as: 'office:home-manager', name: 'Home manager', email: 'ash@care.example' },
  link: true,
  languages: ['en', 'cy'],
  state: 'sent',
  queuedAt: '2027-01-06T09:00:00.000Z',
  sentAt: '2027-01-06T09:00:02.000Z',
  subject: 'Please name a champion for Ash House',
  text: 'Dear Home manager',
  ...rest,
})

export const entryOf = (rest: Pick<LedgerEntry, 'what'> & Partial<LedgerEntry>): LedgerEntry => ({
  number: 1,
  at: '2027-01-04T09:00:00.000Z',
  who: 'system',
  previous: '',
  hash: '',
  ...rest,
})

export const situationOf = (file: Partial<RunFile> = {}, rest: Partial<Situation> = {}): Situation => ({
  scheme: care,
  flow: care.flows[0]!,
  file: { run: runOf(), asks: [], answers: [], people: [], tasks: [], ...file },
  now: NOW,
  ...rest,
})
