import { expect, test } from 'vitest'
import { letterView } from '../../../../shared/pages/console/letter-view.ts'
import { care } from './care-scheme.ts'
import { letterOf } from './records.ts'

test('a letter is shown as it was sent, with whom it went to and when', () => {
  expect(letterView({ letter: letterOf(), scheme: care, language: 'en' })).toEqual({
    kind: 'letter',
    subject: 'Please name a champion for Ash House',
    facts: [
      { label: 'To', value: 'Home manager, ash@care.example' },
      { label: 'Status', value: 'Sent' },
      { label: 'Sent', value: 'Wednesday 6 January 2027, 9am' },
      { label: 'Language', value: 'English, Welsh' },
      { label: 'Letter', value: 'C-L2' },
    ],
    text: 'Dear Home manager',
  })
})

test('a letter that waits to be sent has gaps where it is not written yet', () => {
  const letter = letterOf({ state: 'queued', subject: undefined, text: undefined, sentAt: undefined })
  const view = letterView({ letter, scheme: care, language: 'cy' })
  expect(view.subject).toBe('Please name a champion for …')
  expect(view.text).toMatch(/^Nid yw’r llythyr hwn/)
  expect(view.facts).toContainEqual({ label: 'Statws', value: 'Yn aros i’w anfon' })
})
