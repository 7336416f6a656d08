import { expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import type { Answers } from '../../../shared/form/answers.ts'
import { type Gatherable, gatherItems } from '../../../shared/resources/gather-items.ts'
import type { Answered } from '../../../shared/run/records/answer.ts'
import type { Language } from '../../../shared/scheme/text.ts'

const answered = (run: string, form: string, answers: Answers, day = '2027-02-03'): Answered => ({
  ...{ run, name: form, version: 1, step: form, form: { id: form, version: 1 }, language: 'en' },
  ...{ at: `${day}T10:00:00Z`, reference: `LO-${run}`, began: `${day}T09:00:00Z`, answers },
})
const found = (
  section: string,
  given: Answered[],
  { stopped = [], language = 'en' }: { stopped?: Gatherable['stopped']; language?: Language } = {},
) =>
  gatherItems(
    linkOfficer.resources!.sections.find(({ id }) => id === section)!,
    {
      scheme: linkOfficer,
      answers: Object.fromEntries(Map.groupBy(given, ({ form }) => form.id)),
      ...{ stopped, today: '2027-02-10' },
    },
    language,
  )

const set = { kind: 'development', title: 'Coaching', date: '2027-03-01', start: '10:00', end: '12:00' }
const session = answered('s', 'LO-S1', { ...set, way: 'in-person', place: 'Cardiff' })

test('a session that moved is where and when it is now, and no longer there once it is cancelled', () => {
  const moved = answered(
    's',
    'LO-S2',
    { decision: 'move', date: '2027-03-08', start: '13:30', end: '15:00' },
    '2027-02-04',
  )
  const [item] = found('calendar', [moved, session])
  expect(item).toMatchObject({ title: 'Session: Coaching', on: '2027-03-08' })
  // The place was asked again, and none was given.
  expect(item!.lines).toEqual(['Monday 8 March 2027, 1:30pm to 3pm'])
  const cancelled = answered('s', 'LO-S2', { decision: 'cancel' }, '2027-02-05')
  expect(found('calendar', [session, moved, cancelled])).toEqual([])
  // Whoever kept it changed nothing.
  const kept = answered('s', 'LO-S2', { decision: 'keep' }, '2027-02-05')
  expect(found('calendar', [session, kept])[0]).toMatchObject({ on: '2027-03-01' })
})

test('what is to come stands soonest first, without what is over and what an administrator stopped', () => {
  const event = (run: string, date: string) =>
    answered(run, 'LO-S7', { name: `Event ${run}`, date, start: '09:00', place: 'Wrexham' })
  const given = [
    session,
    event('late', '2027-04-01'),
    event('over', '2027-02-09'),
    event('today', '2027-02-10'),
  ]
  const titles = (stopped: Gatherable['stopped']) =>
    found('calendar', given, { stopped }).map(({ title }) => title)
  expect(titles([])).toEqual(['Event: Event today', 'Session: Coaching', 'Event: Event late'])
  expect(titles([{ id: 's' }])).toEqual(['Event: Event today', 'Event: Event late'])
})

test('a local event is there only when its newest plan was approved', () => {
  const plan = answered('p', 'LO-F13', {
    title: 'Rotas',
    event_date: '2027-03-20',
    start: '17:00',
    venue: 'Bala',
  })
  const decided = (decision: string, day: string) => answered('p', 'LO-S9', { decision }, day)
  expect(found('calendar', [plan])).toEqual([])
  expect(found('calendar', [plan, decided('decline', '2027-02-04')])).toEqual([])
  const approved = [decided('approve', '2027-02-06'), plan, decided('decline', '2027-02-04')]
  expect(found('calendar', approved)).toMatchObject([{ title: 'Local evening event: Rotas' }])
})

test('notes are there when the attendance was recorded, the newest session first', () => {
  const before = answered('b', 'LO-S1', { ...set, title: 'HPMA', date: '2026-11-01' }, '2026-10-01')
  const notes = (run: string) =>
    answered(run, 'LO-S3', { came: ['pthb'], notes: `https://notes.example/${run}` })
  expect(found('notes', [session, before])).toEqual([])
  expect(found('notes', [before, session, notes('b'), notes('s')])).toMatchObject([
    { title: 'Coaching', href: 'https://notes.example/s' },
    { title: 'HPMA', href: 'https://notes.example/b', lines: ['Sunday 1 November 2026'] },
  ])
})

test('what the co-ordinator added is said in the language of the page, until it is taken down by its reference', () => {
  const added = answered('a', 'LO-S60', {
    ...{ title_en: 'Guide', title_cy: 'Canllaw', text_en: 'How to', text_cy: 'Sut i' },
    ...{ link: 'https://guide.example/', language: 'both' },
  })
  expect(found('added', [added])).toMatchObject([{ title: 'Guide', lines: ['How to', 'Language: Both'] }])
  const welsh = found('added', [added], { language: 'cy' })
  expect(welsh).toMatchObject([{ title: 'Canllaw', lines: ['Sut i', 'Iaith: Y ddwy'] }])
  const taken = (resource: string) => answered('t', 'LO-S61', { resource })
  expect(found('added', [added, taken('none')])).toHaveLength(1)
  expect(found('added', [added, taken('LO-a')])).toEqual([])
})

test('an address that is none, or leads elsewhere than to a site, is no link; the item stays', () => {
  for (const link of ['javascript:alert(1)', 'data:text/html,x', 'see the intranet'])
    expect(
      found('newsletters', [answered('n', 'LO-S8', { number: '4', link, issued_on: '2027-02-01' })]),
    ).toEqual([
      {
        title: 'Newsletter, issue 4',
        lines: ['Monday 1 February 2027'],
        href: undefined,
        on: '2027-02-01',
        reference: 'LO-n',
      },
    ])
})
