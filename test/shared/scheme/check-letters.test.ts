import { describe, expect, test } from 'vitest'
import { office } from '../../../shared/scheme/who.ts'
import type { Parts } from './readers.ts'
import { refused } from './refused.ts'

describe('a letter is refused', () => {
  test('without a text in one of the languages', () => {
    expect(refused(({ letter }) => Object.assign(letter.texts, { cy: undefined }))).toEqual([
      'L-1 (cy): the letter has no text in this language. Add letters/L-1.cy.md.',
    ])
  })
  test('with other placeholders than in English', () => {
    expect(
      refused(({ letter }) =>
        Object.assign(letter.texts.cy!, { body: '((to)) ((late??Hurry.)) ((link)) ((phone))' }),
      ),
    ).toEqual([
      'L-1 (cy): its placeholders are late??, link, phone, to. Use the same as in English: late??, library, link, to.',
    ])
  })
  test('with a value in one language where the other has a flag', () => {
    expect(
      refused(({ letter }) =>
        Object.assign(letter.texts.cy!, { body: '((to)) ((library)) ((late)) ((link))' }),
      ),
    ).toEqual([
      'L-1 (cy): its placeholders are late, library, link, to. ' +
        'Use the same as in English: late??, library, link, to.',
    ])
  })
  test('with a placeholder that nothing fills, once for each step that sends it', () => {
    expect(refused(({ scheme }) => delete scheme.values.library)).toEqual([
      'round/naming: nothing fills ((library)) of L-1. Add library to the values of the scheme or of the step.',
      'round/reading: nothing fills ((library)) of L-1. Add library to the values of the scheme or of the step.',
    ])
  })
  test('with a placeholder in the subject that nothing fills', () => {
    expect(
      refused(({ scheme }) => {
        for (const text of Object.values(scheme.letters[1]!.texts)) text.subject += ' ((when))'
      }),
    ).toEqual([
      'round/welcome: nothing fills ((when)) of L-2. Add when to the values of the scheme or of the step.',
    ])
  })
  test('with a flag that nothing gives', () => {
    expect(
      refused(({ scheme, naming }) => {
        delete scheme.values.late
        naming.values = { late: { flag: true } }
      }),
    ).toEqual([
      'round/reading: nothing fills ((late)) of L-1. Add late to the values of the scheme or of the step.',
    ])
  })
  test('whose footer nothing fills, in any language', () => {
    const problem = 'nothing fills ((fax)) of L-2. Add fax to the values of the scheme or of the step.'
    for (const language of ['en', 'cy'] as const)
      expect(refused(({ scheme }) => (scheme.footer[language] += ' ((fax))'))).toContain(
        `round/welcome: ${problem}`,
      )
  })
  test.each(['((late??Hurry, ((to)).))', '((late??Hurry (now), ((to)).))'])(
    'with a placeholder inside a conditional text: %s',
    (text) => {
      expect(
        refused(({ letter }) => {
          letter.texts.en!.body = `((to)) ((library)) ((link)) ${text}`
          letter.texts.cy!.body = letter.texts.en!.body
        }),
      ).toEqual([
        'L-1 (en): a placeholder stands inside a conditional text. Put it outside (common rules 0.5).',
        'L-1 (cy): a placeholder stands inside a conditional text. Put it outside (common rules 0.5).',
      ])
    },
  )
  test('with a placeholder inside a conditional text of its subject', () => {
    expect(
      refused(({ letter }) => {
        for (const text of Object.values(letter.texts)) text.subject = '((late??Hurry, ((to)).))'
      }),
    ).toContain(
      'L-1 (en): a placeholder stands inside a conditional text. Put it outside (common rules 0.5).',
    )
  })
  test.each(['short', 'reminder'] as const)('whose %s subject asks for what the letter does not', (form) => {
    expect(refused(({ letter }) => Object.assign(letter.texts.cy!, { [form]: 'For ((reader))' }))).toEqual([
      `L-1 (cy): its ${form} subject asks for reader, which the letter does not. Use "late??", "library", "link" or "to", or no placeholder.`,
    ])
  })
  test('whose id is another’s', () => {
    expect(refused(({ scheme }) => scheme.letters.push(scheme.letters[1]!))).toEqual([
      'L-2: two letters have this id. Give each letter an id of its own.',
    ])
  })
})

describe('a value is refused that refers to what does not exist:', () => {
  const of = 'round/naming, ((to)) of L-1'
  const asks = '"minutes", "check", "naming", "reading" or "rework"'
  test.each([
    [
      'weather.today',
      'weather',
      '"setting", "office", "unit", "recipient", "ask", "draft", "run", "answer", "person", "sent", "version", "ballot", "published", "appointment", "count" or "page"',
    ],
    ['setting.fax', 'fax', '"phone"'],
    ['unit.size', 'size', '"name"'],
    ['recipient.age', 'age', '"name", "page" or "list"'],
    ['ask.token', 'token', '"due", "closes", "until", "sent", "link" or "reference"'],
    ['run.id', 'id', '"reference" or "started"'],
    ['answer.budget.day', 'budget', '"plan", "minutes", "check", "naming" or "reading"'],
    ['answer.plan.night', 'night', '"day", "present" or "held"'],
    ['answer.plan', '', '"day", "present" or "held"'],
    ['person.writer.name', 'writer', '"reader"'],
    ['person.reader.age', 'age', '"name", "title", "email" or "language"'],
    ['sent.talks', 'talks', asks],
    ['appointment.until', 'until', '"from"'],
    ['count.answered', 'answered', '"asked"'],
    ['office.keeper.name', 'keeper', '"clerk"'],
    ['office.clerk.phone', 'phone', '"name" or "email"'],
    ['page.about', 'about', '"front", "contact", "privacy", "accessibility" or "cookies"'],
  ])('%s', (source, value, allowed) => {
    expect(refused(({ naming }) => Object.assign(naming, { values: { to: source } }))).toEqual([
      `${of}: "${source}" names "${value}", which does not exist. Use ${allowed}.`,
    ])
  })
  test.each([[{ countOf: 'budget' }], [{ outcomeOf: 'budget', texts: {} }]])('%j', (source) => {
    expect(refused(({ naming }) => Object.assign(naming, { values: { to: source } }))).toEqual([
      `${of}: "budget" is not a step of round. Use ` +
        '"talks", "minutes", "check", "turn", "go-to-rework", "libraries", "naming", "finish-nobody", ' +
        '"finish-silent", "reading", "appointment", "welcome", "finish-named", "finish-complete", "rework" or "go-to-talks".',
    ])
  })
  test('a month after a date that nothing gives', () => {
    const source = { monthAfter: 'answer.plan.night', workingDays: 60 }
    expect(refused(({ naming }) => Object.assign(naming, { values: { to: source } }))).toEqual([
      `${of}: "answer.plan.night" names "night", which does not exist. Use "day", "present" or "held".`,
    ])
  })
  test.each([
    'setting.phone',
    'unit.name',
    'ask.closes',
    'answer.plan.day',
    'answer.naming.answer',
    'person.reader.email',
    'sent.naming',
    'page.privacy',
    { text: { en: 'a', cy: 'b' } },
    { countOf: 'naming', is: ['name'] },
    { monthAfter: 'ask.due', workingDays: 60 },
  ])('but not one that refers to what does: %j', (source) => {
    expect(refused(({ naming }) => Object.assign(naming, { values: { to: source } }))).toEqual([])
  })
})

describe('a text is refused that misses a language:', () => {
  test('of a form', () => {
    expect(refused(({ planForm }) => Object.assign(planForm, { send: { en: 'Send it' } }))).toEqual([
      'forms/R-1/send: the text has no "cy". Add cy to { en: "Send it" }.',
    ])
  })
  test('of an option, deep in a form', () => {
    expect(
      refused(({ answerForm }) =>
        Object.assign(answerForm.pages[0]!.fields[0]!, { hint: { en: 'Only one' } }),
      ),
    ).toEqual([
      'forms/R-2/pages/answer/fields/answer/hint: the text has no "cy". Add cy to { en: "Only one" }.',
    ])
  })
  test('of a value', () => {
    expect(refused(({ naming }) => Object.assign(naming, { values: { to: { text: { en: 'a' } } } }))).toEqual(
      [
        'flows/round/steps/libraries/steps/naming/values/to/text: the text has no "cy". Add cy to { en: "a" }.',
      ],
    )
  })
  test.each(['', '  '])('an empty one is none: %j', (cy) => {
    expect(refused(({ scheme }) => (scheme.owner.cy = cy))).toEqual([
      'owner: the text has no "cy". Add cy to { en: "The county" }.',
    ])
  })
  test('English too', () => {
    expect(refused(({ scheme }) => (scheme.owner.en = ''))).toEqual([
      'owner: the text has no "en". Add en to { en: "" }.',
    ])
  })
  test('but only a language that the scheme has', () => {
    expect(
      refused(({ scheme }) => {
        scheme.languages = ['en']
        scheme.owner.cy = undefined
        scheme.letters[0]!.texts.cy = undefined
      }),
    ).toEqual([])
  })
})

describe('the page of a person', () => {
  test('must be in every letter to a person, in every language', () => {
    const without = 'the letter is to a person, and nothing in cy says where they can withdraw'
    const remedy = 'Add a personFooter to the scheme with a placeholder filled from recipient.page'
    expect(refused(({ scheme }) => (scheme.personFooter = { en: '((own_page))' }))).toEqual(
      expect.arrayContaining([
        `round/reading: ${without}. ${remedy}.`,
        `round/welcome: ${without}. ${remedy}.`,
      ]),
    )
  })
  test('can be that of an office at a unit', () => {
    expect(refused(({ naming }) => Object.assign(naming, { values: { to: 'recipient.page' } }))).toEqual([])
  })
  test('is refused in a letter to an office of the scheme, which has none, or that tells one of silence', () => {
    const none =
      '((to)) is a page of its reader’s own, which an office of the scheme does not have. Fill to from something else in the values of the step.'
    const values = { to: 'recipient.page' }
    expect(
      refused(({ welcome }) => Object.assign(welcome, { who: office('clerk'), letter: 'L-1', values })),
    ).toContain(`round/welcome: ${none}`)
    const told = { escalateOn: [6], escalateTo: 'clerk', escalateWith: 'L-1' }
    expect(
      refused(({ naming }) => Object.assign(naming, { values, clock: { ...naming.clock, ...told } })),
    ).toContain(`round/naming: ${none}`)
  })
})

describe('a form of more than six pages', () => {
  const grow = ({ scheme }: Parts) => {
    const form = scheme.forms.find(({ id }) => id === 'R-2')!
    const [page] = form.pages
    for (let number = form.pages.length; number < 7; number++) {
      const field = { ...page!.fields[0]!, id: `more_${number}`, when: undefined }
      form.pages.push({ id: `more-${number}`, fields: [field] })
    }
  }
  test('is refused without the letter that brings people back to it', () => {
    expect(refused(grow)).toEqual([
      'R-2: the form has 7 pages, and no letter brings back whoever keeps it for later. ' +
        'Name that letter in the saveLetter of the scheme (common rules 0.4).',
    ])
  })
  test('is refused with one that does not exist', () => {
    const [first] = refused((parts) => {
      grow(parts)
      parts.scheme.saveLetter = 'L-9'
    })
    expect(first).toMatch(/: there is no letter "L-9"/)
  })
  test('is good with it', () => {
    const good = (parts: Parts) => {
      grow(parts)
      parts.scheme.saveLetter = 'L-1'
    }
    expect(refused(good)).toEqual([])
  })
})
