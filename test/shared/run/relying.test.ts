import { expect, test } from 'vitest'
import type { Answer } from '../../../shared/run/records/answer.ts'
import type { Ask } from '../../../shared/run/records/ask.ts'
import type { RunFile } from '../../../shared/run/records/run.ts'
import { relying } from '../../../shared/run/relying.ts'

const member = (unit: string, state: Ask['state'], expected?: string): RunFile => ({
  run: { id: unit, child: { parent: 'r', step: 'round', unit, root: 'r' } } as RunFile['run'],
  ...{ people: [], tasks: [] },
  asks: [{ step: 'booking', number: 1, state, reference: `LO-${unit}` } as Ask],
  answers:
    expected === undefined
      ? []
      : [{ version: 1, reference: `LO-${unit}`, answers: { expected } } as unknown as Answer],
})
const files = [
  member('open', 'sent'),
  member('paused', 'paused'),
  member('booked', 'answered', '4'),
  member('none', 'answered', '0'),
  member('silent', 'closed-no-answer'),
  member('gone', 'cancelled'),
  { ...member('new', 'sent'), asks: [] },
]

test('who was asked may still rely on it, or answered so, but not who was silent or answered otherwise', () => {
  const asked = { ask: 'booking', unless: { field: 'expected', is: '0' } }
  expect(relying(asked, files)).toEqual(['open', 'paused', 'booked'])
  expect(relying({ ask: 'booking' }, files)).toEqual(['open', 'paused', 'booked', 'none'])
})
