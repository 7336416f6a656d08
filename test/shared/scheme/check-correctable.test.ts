import { expect, test } from 'vitest'
import type { AskStep } from '../../../shared/scheme/steps/ask.ts'
import type { Parts } from './readers.ts'
import { refused } from './refused.ts'

/** The reader is asked a form with a question of their own. */
function asked({ scheme, reading, answerForm }: Parts): AskStep {
  const [{ fields: [choice] = [] } = {}] = answerForm.pages
  const alone = { ...choice!, id: 'seen_by' }
  const after = { ...choice!, id: 'why', when: { field: 'answer', is: 'name' } }
  scheme.forms.push({
    ...answerForm,
    id: 'R-3',
    pages: [...answerForm.pages, { id: 'alone', fields: [alone] }, { id: 'after', fields: [after] }],
  })
  const translated = Object.values(scheme.translations ?? {})
  for (const groups of translated) Object.assign(groups, { 'R-3': Object.values(groups)[0] })
  return Object.assign(reading, { form: 'R-3', on: { ...reading.on, nobody: [], name: [], pass: [] } })
}

test('a person can change what nothing else hangs on', () => {
  expect(refused((parts) => Object.assign(asked(parts), { correctable: ['seen_by', 'why'] }))).toEqual([])
})

test('what the run goes by, what other questions go by, and what is not there are refused, with what may be', () => {
  const [decides, nothing, ...more] = refused((parts) =>
    Object.assign(asked(parts), { correctable: ['answer', 'seen'] }),
  )
  expect(decides).toContain('round/reading: "answer" cannot be changed on its own')
  expect(nothing).toBe(
    'round/reading: R-3 has no field "seen". Use "reader_name", "reader_email", "seen_by" or "why".',
  )
  expect(more).toEqual([])
  const names = { reader: { name: 'reader_name', email: 'reader_email' } }
  const task = { when: { field: 'seen_by', is: 'name' }, office: 'clerk', text: 'See to it' }
  const gone = refused((parts) =>
    Object.assign(asked(parts), { names, tasks: [task], correctable: ['reader_name', 'seen_by'] }),
  )
  expect(gone.map((line) => line.split('. ')[1])).toEqual(['Use "why".', 'Use "why".'])
})

test('an office has no page of its own', () => {
  expect(refused(({ naming }) => Object.assign(naming, { correctable: ['answer'] }))).toEqual([
    'round/naming: correctable is for a person, who has a page of their own, and an office is asked. Leave it out.',
  ])
})
