import { expect, test } from 'vitest'
import { HalfSent, type SendDeps, sendLetter } from '../../functions/send-letter.ts'
import type { LetterRecord } from '../../shared/run/records/letter.ts'

const letter: LetterRecord = {
  ...{ id: 'welcome-1', run: 'run', step: 'welcome', letter: 'LO-L07', link: false, languages: ['en'] },
  to: { name: 'Gwen Parry', email: 'gwen@hywel-dda.example' },
  recipient: { as: 'person:nominee', name: 'Gwen Parry', email: 'gwen@hywel-dda.example', language: 'en' },
  ...{ state: 'sending', queuedAt: '2026-12-01T09:00:00Z', sendingAt: '2026-12-01T09:00:01Z' },
}

/** A world in which the letter is half-sent, and another step is faster to take it over. */
function world(now: string): { deps: SendDeps; asked: unknown[] } {
  const asked: unknown[] = []
  const store = {
    letter: async () => letter,
    moveLetter: async (...move: unknown[]) => {
      asked.push(move)
      return false
    },
  }
  const log = { info() {}, warn() {}, error() {} }
  const send = () => Promise.reject(new Error('It was sent'))
  return { asked, deps: { store, log, send, now: () => now } as unknown as SendDeps }
}

test('a letter found half-sent is not sent while the provider’s event can still come', async () => {
  const { deps, asked } = world('2026-12-01T09:59:00Z')
  await expect(sendLetter(deps, letter)).rejects.toThrow(HalfSent)
  expect(asked).toEqual([])
})

test('after an hour it goes back into the queue by one step only, under the attempt that it was found with', async () => {
  const { deps, asked } = world('2026-12-01T10:01:00Z')
  await expect(sendLetter(deps, letter)).resolves.toBeUndefined()
  expect(asked).toEqual([[letter, { state: 'queued' }, ['sending']]])
})
