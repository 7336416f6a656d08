import { expect, test } from 'vitest'
import type { Answer } from '../../../shared/run/records/answer.ts'
import type { Ask } from '../../../shared/run/records/ask.ts'
import type { RunFile } from '../../../shared/run/records/run.ts'
import { relying } from '../../../shared/run/relying.ts'
import { sinceMoved } from '../../../shared/run/round-list.ts'

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

test('after a move only those count who were asked since, wherever somebody is still in post', () => {
  const began = (id: string, startedAt: string) => ({ id, startedAt }) as RunFile['run']
  const children = [began('before', '2027-01-04T10:00:00Z'), began('since', '2027-01-14T10:00:01Z')]
  const moved = (movedAt?: string) => ({ answers: [{ movedAt } as Answer] })
  const counting = (movedAt?: string) => sinceMoved(children, moved(movedAt)).map(({ id }) => id)
  expect(counting('2027-01-14T10:00:00Z')).toEqual(['since'])
  expect(counting()).toEqual(['before', 'since'])
})
