import { describe, expect, test } from 'vitest'
import type { Form } from '../../../shared/scheme/form.ts'
import { refused } from './refused.ts'

const asked = (form: Form, page: number, field = 0) => form.pages[page]!.fields[field]!

describe('a form is refused', () => {
  test('whose id is another’s', () => {
    expect(refused(({ scheme, planForm }) => scheme.forms.push(planForm))).toContain(
      'R-1: two forms have this id. Give each form an id of its own.',
    )
  })
  test('that asks a field twice', () => {
    expect(
      refused(({ planForm }) => planForm.pages.push({ id: 'again', fields: [asked(planForm, 0)] })),
    ).toEqual(['R-1/day: two fields have this id. Ask each thing once.'])
  })
  test('with a page twice', () => {
    expect(refused(({ planForm }) => Object.assign(planForm.pages[0]!, { id: 'held' }))).toEqual([
      'R-1/held: two pages have this id. Give each page an id of its own.',
    ])
  })
  test.each(['check', 'done', 'start', 'more-time', 'not-me', 'The day', 'a/b'])(
    'with a page called %j',
    (id) => {
      const [problem, ...others] = refused(({ planForm }) => Object.assign(planForm.pages[0]!, { id }))
      expect(others).toEqual([])
      expect(problem).toMatch(
        / cannot be a page's id\. Use small letters and hyphens, not "check", "done", .+ or ".+"\.$/,
      )
      expect(problem?.startsWith(`R-1/${id}: "${id}" cannot`)).toBe(true)
    },
  )
  test('with a page that asks nothing', () => {
    expect(refused(({ planForm }) => planForm.pages.push({ id: 'nothing', fields: [] }))).toEqual([
      'R-1/nothing: the page has no fields. Remove it or give it one.',
    ])
  })
  test('with several fields on a page without a heading', () => {
    expect(refused(({ answerForm }) => Object.assign(answerForm.pages[1]!, { heading: undefined }))).toEqual([
      'R-2/reader: the page has several fields and no heading. Add a heading that says what they have in common.',
    ])
  })
  test('with an option twice', () => {
    expect(
      refused(({ planForm }) => {
        const held = asked(planForm, 2)
        if (held.type === 'radios') held.options.push(held.options[0]!)
      }),
    ).toEqual(['R-1/held: the option "yes" stands twice. Give each option a value of its own.'])
  })
  test('that decides by a field other than radios', () => {
    expect(refused(({ planForm }) => Object.assign(planForm, { decides: 'day' }))).toEqual([
      'R-1/day: the deciding field is not one of its radios. Use "held".',
    ])
  })
  test('that decides by a field it has not', () => {
    expect(refused(({ planForm }) => Object.assign(planForm, { decides: 'weather' }))).toEqual([
      'R-1/weather: the deciding field is not one of its radios. Use "held".',
    ])
  })
})

describe('a condition is refused', () => {
  test('on a later field', () => {
    expect(
      refused(({ planForm }) => Object.assign(asked(planForm, 0), { when: { field: 'held', is: 'yes' } })),
    ).toEqual([
      'R-1/day: its condition hangs on "held", which is not asked before it. Use nothing (there is none yet).',
    ])
  })
  test('on the field itself', () => {
    expect(
      refused(({ planForm }) => Object.assign(asked(planForm, 2), { when: { field: 'held', is: 'yes' } })),
    ).toContain(
      'R-1/held: its condition hangs on "held", which is not asked before it. Use nothing (there is none yet).',
    )
  })
  test('on a field that is not radios', () => {
    expect(
      refused(({ planForm }) => Object.assign(asked(planForm, 2), { when: { field: 'day', is: 'x' } })),
    ).toEqual([
      'R-1/held: its condition hangs on "day", which is not asked before it. Use nothing (there is none yet).',
    ])
  })
  test('on an answer that the field has not', () => {
    expect(
      refused(({ answerForm }) =>
        Object.assign(asked(answerForm, 1), { when: { field: 'answer', is: 'maybe' } }),
      ),
    ).toEqual(['R-2/reader_name: "maybe" is not an answer to answer. Use "name", "nobody" or "pass".'])
  })
  test('on one answer of several that the field has not', () => {
    expect(
      refused(({ answerForm }) =>
        Object.assign(asked(answerForm, 1), { when: { field: 'answer', is: ['name', 'maybe'] } }),
      ),
    ).toEqual(['R-2/reader_name: "maybe" is not an answer to answer. Use "name", "nobody" or "pass".'])
  })
  test('on a field of the same page', () => {
    expect(
      refused(({ answerForm }) => {
        const [first, second] = answerForm.pages
        first!.heading = second!.heading
        first!.fields.push(...second!.fields)
        answerForm.pages.pop()
      }),
    ).toEqual([
      'R-2/reader_name: its condition hangs on "answer" of the same page. Put it on a later page.',
      'R-2/reader_email: its condition hangs on "answer" of the same page. Put it on a later page.',
    ])
  })
})

describe('an exception is refused', () => {
  test('that hangs on a field the form has not', () => {
    const except = [{ when: { field: 'weather', is: 'rain' }, outcome: 'rained-off' }]
    expect(refused(({ planForm }) => Object.assign(planForm, { except }))).toEqual([
      'R-1/except rained-off: its condition hangs on "weather", which is not asked before it. Use "held".',
    ])
  })
  test('with an outcome that the form has already', () => {
    const except = [{ when: { field: 'answer', is: 'pass' }, outcome: 'nobody' }]
    expect(refused(({ answerForm }) => Object.assign(answerForm, { except }))).toEqual([
      'R-2/except: the outcome "nobody" stands twice. Name the exception differently.',
    ])
  })
})

describe('a quorum is refused', () => {
  test('of a field that is not checkboxes', () => {
    expect(refused(({ planForm }) => Object.assign(planForm.rules![0]!, { field: 'day' }))).toEqual([
      'R-1/rule quorum: "day" is not a field of checkboxes. Count a field of checkboxes.',
    ])
  })
  test('that hangs on an answer the field has not', () => {
    expect(
      refused(({ planForm }) => Object.assign(planForm.rules![0]!, { when: { field: 'held', is: 'maybe' } })),
    ).toEqual(['R-1/rule quorum: "maybe" is not an answer to held. Use "yes" or "no".'])
  })
})

describe('a field is refused that starts with, or shows, what does not exist', () => {
  test('in a form that is asked', () => {
    expect(
      refused(({ answerForm }) => Object.assign(asked(answerForm, 1), { from: 'answer.plan.night' })),
    ).toEqual([
      'R-2/reader_name: "answer.plan.night" names "night", which does not exist. Use "day", "present" or "held".',
    ])
  })
  test('in the form that starts the flow', () => {
    expect(
      refused(({ planForm }) => Object.assign(asked(planForm, 0), { from: 'person.writer.name' })),
    ).toEqual(['R-1/day: "person.writer.name" names "writer", which does not exist. Use "reader".'])
  })
  test.each(['setting.phone', 'ask.due', 'weather'])('of the kind that pages cannot look up: %s', (from) => {
    expect(refused(({ answerForm }) => Object.assign(asked(answerForm, 1), { from }))).toEqual([
      `R-2/reader_name: a field cannot show "${from}". Start it with "unit", "answer", "person", "sent" or "newest".`,
    ])
  })
})

describe('what a field recalls of a unit is refused', () => {
  test.each([
    ['newest.R-9.reader_name', 'names "R-9", which does not exist. Use "R-1" or "R-2"'],
    ['newest.R-2.answer', 'names "answer", which does not exist. Use "reader_name" or "reader_email"'],
    [
      'newest.R-2.reader_email',
      'is of a unit, and R-2 is asked where none is known. Ask it in a forEach, or in a flow about a unit, and not as its start',
    ],
  ])('%s', (from, why) => {
    expect(refused(({ answerForm }) => Object.assign(asked(answerForm, 1), { from }))).toEqual([
      `R-2/reader_name: "${from}" ${why}.`,
    ])
  })
})

describe('a list is refused', () => {
  test('that no answer and no look-up gives', () => {
    expect(
      refused(({ planForm }) => Object.assign(planForm.pages[0]!, { repeat: 'answer.plan.chapters' })),
    ).toEqual(['R-1/day: "answer.plan.chapters" is no list. Use "round.naming" or "round.reading".'])
  })
  test('of items whose fields the form has not', () => {
    expect(
      refused(({ planForm }) => Object.assign(planForm, { lists: { chapters: [{ label: 'weather' }] } })),
    ).toEqual([
      'R-1/lists/chapters: there is no field "weather". Name the fields that hold each item’s name and text.',
    ])
  })
  test('not where an answer of the flow has it', () => {
    expect(
      refused(({ planForm, answerForm }) => {
        Object.assign(planForm, { lists: { chapters: [{ label: 'day' }] } })
        Object.assign(answerForm.pages[1]!, { repeat: 'answer.plan.chapters' })
      }),
    ).toEqual([])
  })
  test('by the tag of something that is no list', () => {
    expect(
      refused(({ answerForm }) =>
        Object.assign(asked(answerForm, 1), { when: { field: 'answer', tagged: 'both' } }),
      ),
    ).toEqual([
      'R-2/reader_name: its condition hangs on a tag, and "answer" has no list. Use nothing (there is none yet).',
    ])
  })
})

test('a comparison is refused of fields that cannot be compared', () => {
  expect(
    refused(({ planForm }) =>
      planForm.rules!.push({ rule: 'later', field: 'held', than: 'day', error: { en: 'a', cy: 'b' } }),
    ),
  ).toEqual([
    'R-1/rule later: "held" cannot be compared with "day". Name two fields of one type: "time" or "date".',
  ])
  expect(
    refused(({ planForm }) =>
      planForm.rules!.push({
        ...{ rule: 'later', field: 'day', than: 'day', error: { en: 'a', cy: 'b' } },
        when: { field: 'nothing', is: 'yes' },
      }),
    ),
  ).toEqual([expect.stringContaining('R-1/rule later: its condition hangs on "nothing", which is not asked')])
})
