import { expect, test } from 'vitest'
import { letter } from '../../../shared/scheme/letter.ts'
import { refused } from './refused.ts'

const REMEDY = 'Add translator, date (YYYY-MM-DD) and status (draft or final)'

test('a group of texts is refused that says nothing of its translation', () => {
  expect(refused(({ scheme }) => delete scheme.translations!.cy!['R-1'])).toEqual([
    `R-1 (cy): nothing says who translated it, and when. ${REMEDY} to translations.`,
  ])
})
test('a letter is refused that says nothing of its translation', () => {
  expect(refused((parts) => delete parts.letter.texts.cy!.translation)).toEqual([
    `L-1 (cy): nothing says who translated it, and when. ${REMEDY} before the text of the letter.`,
  ])
})
test('a translation is refused without a date, or of something that is not there', () => {
  const made = { translator: 'Ann', date: 'yesterday', status: 'draft' as const }
  expect(refused(({ scheme }) => Object.assign(scheme.translations!.cy!, { footer: made }))[0]).toContain(
    'footer (cy): its translation is recorded as {"translator":"Ann","date":"yesterday"',
  )
  const gone = { ...made, date: '2026-11-21' }
  expect(refused(({ scheme }) => Object.assign(scheme.translations!.cy!, { 'R-9': gone }))).toEqual([
    'R-9 (cy): a translation is recorded of something that the scheme does not have. Remove it from translations.',
  ])
})
test('a letter’s file says who translated it, all or nothing', () => {
  const file = (lines: string) => `---\nsubject: Croeso\n${lines}---\n\nAnnwyl`
  const whole = 'translator: Ann\ndate: 2026-11-21\nstatus: draft\n'
  expect(letter('L-1', { cy: file(whole) }).texts.cy).toEqual({
    subject: 'Croeso',
    body: 'Annwyl',
    translation: { translator: 'Ann', date: '2026-11-21', status: 'draft' },
  })
  expect(() => letter('L-1', { cy: file('translator: Ann\n') })).toThrow('"status: draft"')
  expect(() => letter('L-1', { cy: file(whole.replace('draft', 'ready')) })).toThrow('"status: draft"')
})
