import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { oneLine, subjectIn } from '../../../shared/letter/subject.ts'
import type { Run } from '../../../shared/run/records/run.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import type { Language } from '../../../shared/scheme/text.ts'
import { ashRun, library, naming } from '../run/library.ts'
import { readers } from '../scheme/readers.ts'
import { LINK, letterOf } from './filling.ts'

const BODY =
  'Dear ((to))\n\n((late??This is the last letter. ))Please answer for ((library)):\n\n((link))\n\n* one\n* two\n\nBye\nKay'

/** The small scheme with this letter in English, and much the same in Welsh. */
function saying(subject: string, body = BODY): Scheme {
  const scheme = readers()
  scheme.letters[0]!.texts = {
    en: { subject, body },
    cy: { subject: `CY ${subject}`, body: body.replace('Dear', 'Annwyl') },
  }
  return scheme
}

function asked(scheme = saying('Please answer for ((library))'), unit = library) {
  const run = ashRun(unit, scheme)
  run.comeTo('naming')
  return run
}
const rendered = (more: Parameters<typeof letterOf>[3] = {}) => letterOf(asked(), 'naming', 'L-1', more)

describe('a letter in one language', () => {
  test('is its text with its values, a rule and the footer', () => {
    const { subject, text } = rendered()
    expect(subject).toBe('Please answer for Ash')
    expect(text).toBe(
      `Dear Kay\n\nPlease answer for Ash:\n\n${LINK}\n\n* one\n* two\n\nBye\nKay\n\n` +
        `${'-'.repeat(30)}\nTelephone 01632 960 000\n`,
    )
  })
  test('is in the other language with that language’s values', () => {
    const { subject, text, html } = rendered({ languages: ['cy'] })
    expect(subject).toBe('CY Please answer for Onnen')
    expect(text).toContain('Annwyl Kay')
    expect(text).toContain('Telephone 01632 960 000 (cy) (cy)')
    expect(parse(html).querySelector('html')?.getAttribute('lang')).toBe('cy')
  })
  test('calls an office by its title in the language where no name is known', () => {
    const nobody = { ...library, holders: { keeper: { email: 'office@ash.example' } } }
    const run = asked(undefined, nobody)
    expect(letterOf(run, 'naming', 'L-1').text).toContain('Dear Keeper\n')
    expect(letterOf(run, 'naming', 'L-1', { languages: ['cy'] }).text).toContain('Annwyl Keeper (cy)\n')
  })
})

describe('a letter in both languages', () => {
  const { subject, text, html } = rendered({ languages: ['cy', 'en'] })
  test('is one message, one language after the other, each with its footer', () => {
    expect(subject).toBe('CY Please answer for Onnen | Please answer for Ash')
    expect(text.indexOf('Annwyl Kay')).toBeLessThan(text.indexOf('Dear Kay'))
    expect(text.match(/^-{30}$/gm)).toHaveLength(2)
    expect(text.match(/^-{60}$/gm)).toHaveLength(1)
    expect(text.match(/Telephone/g)).toHaveLength(2)
  })
  test('says in its HTML which part is in which language', () => {
    expect(
      parse(html)
        .querySelectorAll('div[lang]')
        .map((part) => part.getAttribute('lang')),
    ).toEqual(['cy', 'en'])
    expect(parse(html).querySelector('title')?.text).toBe('CY Please answer for Onnen')
  })
})

describe('a letter that comes again as a reminder', () => {
  const run = asked()
  const reminder = (...languages: Language[]) =>
    letterOf(run, 'naming', 'L-1', { languages, repeats: '2026-12-14' })
  test('says so before its subject, and after its greeting of what day the first was', () => {
    const { subject, text, html } = reminder('en')
    expect(subject).toBe('Reminder: Please answer for Ash')
    expect(text).toContain(
      'Dear Kay\n\nThis is a reminder. We wrote to you about this on Monday 14 December 2026.\n\nPlease answer',
    )
    expect(html).toContain('<p>This is a reminder. We wrote')
    expect(parse(html).querySelector('title')?.text).toBe(subject)
  })
  test('says it in Welsh, with the date as Welsh mutates it, and marked as the draft that these words are', () => {
    const { subject, text } = reminder('cy')
    expect(subject).toBe('Nodyn atgoffa: CY Please answer for Onnen')
    expect(text).toContain(
      '[Drafft / Draft]\n\nAnnwyl Kay\n\nNodyn atgoffa yw hwn. Gwnaethom ysgrifennu atoch ynglŷn â hyn ar ddydd Llun 14 Rhagfyr 2026.\n\nPlease',
    )
  })
  test('says it in each of its languages', () => {
    const { subject, text } = reminder('cy', 'en')
    expect(subject).toBe('Nodyn atgoffa: CY Please answer for Onnen | Reminder: Please answer for Ash')
    expect(text.match(/This is a reminder|Nodyn atgoffa yw hwn/g)).toHaveLength(2)
  })
})

describe('a copy', () => {
  const run = asked()
  const copy = (link: boolean, ...languages: Language[]) =>
    letterOf(run, 'naming', 'L-1', { languages, link, to: { name: 'Dot', email: 'dot@ash.example' } })
  test('says before its subject, in each language, that it is one, and in its first line whom the letter is to', () => {
    const { subject, text } = copy(false, 'cy', 'en')
    expect(subject).toBe('Copi: CY Please answer for Onnen | Copy: Please answer for Ash')
    expect(text).toContain('A copy for your information. The letter is to: Kay\n\nDear Kay')
  })
  test('with which another office may answer has the subject of the letter itself', () => {
    expect(copy(true, 'en').subject).toBe('Please answer for Ash')
  })
})

describe('a conditional text', () => {
  test('is shown when the step says so', () => {
    expect(rendered({ values: { late: { flag: true } } }).text).toContain(
      '\nThis is the last letter. Please answer for',
    )
  })
  test('leaves no space behind when it is left out', () => {
    const run = asked(
      saying(
        'A',
        'Dear ((to))\n\nOne. ((late??Two. )) Three. ((late??Four.))\n\n((late??Five.))\n\nSix ((library)) ((link))',
      ),
    )
    expect(letterOf(run, 'naming', 'L-1').text).toContain(`Dear Kay\n\nOne. Three.\n\nSix Ash ${LINK}`)
  })
})

describe('a letter is never sent with a hole:', () => {
  test('a value that nobody gave is named', () => {
    expect(() => letterOf(asked(), 'naming', 'L-2')).toThrow(
      'The placeholder ((reader)) has no value (from "person.reader.name")',
    )
  })
  test('a value of the footer as well', () => {
    const scheme = readers()
    delete scheme.values.phone
    expect(() => letterOf(asked(scheme), 'naming', 'L-1')).toThrow('The placeholder ((phone)) has no value')
  })
  test('a letter and a language that are not there are named', () => {
    expect(() => letterOf(asked(), 'naming', 'L-9')).toThrow('The scheme readers has no letter L-9')
    const scheme = readers()
    scheme.letters[0]!.texts.cy = undefined
    expect(() => letterOf(asked(scheme), 'naming', 'L-1', { languages: ['cy'] })).toThrow(
      'The letter L-1 has no text in cy',
    )
  })
})

describe('what people typed', () => {
  const HOSTILE = [
    '<script>alert("x")</script>',
    '"quoted" & \'quoted\'',
    '<img src=x onerror=alert(1)>',
    '</div><a href="/evil">Here</a>',
    'Siân ŵ ŷ 👩🏽‍💼',
    '((link)) ((late??x)) $& {{ 7 * 7 }} **bold** [a](b)',
  ]
  const withName = (name: string) =>
    asked(saying('For ((to))'), { ...library, holders: { keeper: { name, email: 'kay@ash.example' } } })

  test.each(HOSTILE)('is shown as it is, and is no markup: %s', (name) => {
    const { subject, text, html } = letterOf(withName(name), 'naming', 'L-1')
    expect(subject).toBe(`For ${name}`)
    expect(text.startsWith(`Dear ${name}\n`)).toBe(true)
    const page = parse(html)
    expect(page.querySelectorAll('script, img, [onerror], [href*="evil"]').map(String)).toEqual([])
    expect(page.querySelector('div[lang] p')?.text).toBe(`Dear ${name}`)
    expect(page.querySelector('title')?.text).toBe(`For ${name}`)
  })
  test('is escaped, every sign of it', () => {
    const { html } = letterOf(withName(`<>&"'`), 'naming', 'L-1')
    expect(html).toContain('<p>Dear &lt;&gt;&amp;&quot;&#39;</p>')
  })
  test.each(['A\r\nBcc: all@evil.example', 'A\nB', 'A\rB', 'A\u0000B', 'A\u0085B\tC'])(
    'cannot begin another header: %j',
    (name) => {
      const { subject } = letterOf(withName(name), 'naming', 'L-1')
      expect(subject).not.toMatch(/\p{Cc}/u)
      expect(subject).toMatch(/^For A B/)
    },
  )
  test('is filled in once: a name that looks like a placeholder stays a name', () => {
    const { text } = letterOf(withName('((library))'), 'naming', 'L-1')
    expect(text.startsWith('Dear ((library))\n')).toBe(true)
  })
})

test('a header is one line, whatever is in it', () => {
  expect(oneLine(' a\r\n\tb\u0007 c\n')).toBe('a b  c')
})

describe('the HTML part', () => {
  const { html } = rendered()
  const page = parse(html)
  test('has the link in full, to read and to press', () => {
    const [link] = page.querySelectorAll('a')
    expect([link?.getAttribute('href'), link?.text]).toEqual([LINK, LINK])
  })
  test('is the plain text in paragraphs, lists and lines', () => {
    const body = page.querySelector('div[lang]')!
    expect(
      body
        .querySelectorAll('p')
        .map((paragraph) => paragraph.innerHTML)
        .slice(0, 2),
    ).toEqual(['Dear Kay', 'Please answer for Ash:'])
    expect(body.querySelectorAll('li').map((item) => item.text)).toEqual(['one', 'two'])
    expect(body.innerHTML).toContain('<p>Bye<br>Kay</p>')
  })
  test('names the sender, and brings nothing from elsewhere', () => {
    expect(page.querySelector('body p')?.text).toBe('The county')
    expect(page.querySelector('img, link, script, iframe, form')).toBeNull()
    expect(html).not.toMatch(/url\(|@import/)
  })
  test.each([
    ['See https://countersign.example/b.', 'https://countersign.example/b', '.'],
    ['(https://countersign.example/b)', 'https://countersign.example/b', ')'],
    ['https://countersign.example/b?c=1&d=2, and', 'https://countersign.example/b?c=1&amp;d=2', ', and'],
  ])('takes an address of ours out of a sentence: %s', (sentence, address, after) => {
    const { html: made } = letterOf(
      asked(saying('A', `((to)) ((library)) ((late??x))\n\n${sentence}\n\n((link))`)),
      'naming',
      'L-1',
    )
    expect(made).toMatch(new RegExp(`<a href="${address.replace(/[.?+]/g, '\\$&')}"[^>]*>`))
    expect(made).toContain(`${address}</a>${after}</p>`)
  })
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://a.example/',
    'www.a.example',
    'https://a.example/b',
    'https://countersign.example.evil.example/',
    'https://countersign.example@evil.example/',
  ])('makes no link of %s', (text) => {
    const run = asked(saying('A', `((to)) ((library)) ((late??x)) ${text} ((link))`))
    const links = parse(letterOf(run, 'naming', 'L-1').html).querySelectorAll('a')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([LINK])
  })
})

describe('values', () => {
  const valued = (source: Parameters<typeof letterOf>[3] & object) => {
    const run = asked(saying('A', '((to))|((library))|((link))((late??x))'))
    run.answer('naming', naming)
    return letterOf(run, 'naming', 'L-1', source).text.split('|')[0]
  }
  test.each<[string, Parameters<typeof letterOf>[3] & object, string]>([
    ['a setting', { values: { to: 'setting.phone' } }, '01632 960 000'],
    ['a date in full', { values: { to: 'ask.due' } }, 'Monday 25 January 2027'],
    ['the closing', { values: { to: 'ask.closes' } }, 'Thursday 11 February 2027'],
    ['the day it was sent', { values: { to: 'sent.naming' } }, 'Thursday 14 January 2027'],
    ['the day the run began', { values: { to: 'run.started' } }, 'Thursday 14 January 2027'],
    ['an answer by its label', { values: { to: 'answer.naming.answer' } }, 'name'],
    [
      'an answer of the parent, a date in full',
      { values: { to: 'answer.plan.day' } },
      'Wednesday 20 January 2027',
    ],
    ['a person', { values: { to: 'person.reader.email' } }, 'rhys@ash.example'],
    ['a page', { values: { to: 'page.privacy' } }, 'https://countersign.example/privacy'],
    ['a text', { values: { to: { text: { en: 'soon', cy: 'cyn hir' } } } }, 'soon'],
    [
      'a text by outcome',
      { values: { to: { outcomeOf: 'naming', texts: { name: { en: 'named' } } } } },
      'named',
    ],
    [
      'a text by answer, for the middle of a sentence',
      { values: { to: { optionOf: 'answer.naming.answer', texts: { name: { en: 'a name' } } } } },
      'a name',
    ],
    [
      'a month some time after',
      { values: { to: { monthAfter: 'ask.closes', workingDays: 60 } } },
      'May 2027',
    ],
  ])('%s', (_, source, value) => {
    expect(valued(source)).toBe(value)
  })
  test('the reference of the ask, and of the run where there is no ask', () => {
    const run = asked(saying('A', '((to))|((library))((link))((late??x))'))
    const reference = (filling = {}) =>
      letterOf(run, 'naming', 'L-1', { values: { to: 'ask.reference' }, filling }).text.split('|')[0]
    expect(reference()).toBe(run.ask('naming').reference)
    expect(reference({ ask: undefined })).toBe(run.situation().file.run.reference)
  })
  test('counts of the round: how many were asked, how many have answered, how many in a certain way', () => {
    const came = ['name', 'name', 'nobody', undefined]
    const round = came.map((outcome): Run => {
      const { run } = asked().situation().file
      return { ...run, outcomes: outcome ? { naming: outcome } : {} }
    })
    const counted = (source: object | string) => valued({ round, values: { to: source as string } })
    expect(counted('count.asked')).toBe('4')
    expect(counted({ countOf: 'naming' })).toBe('3')
    expect(counted({ countOf: 'naming', is: ['nobody'] })).toBe('1')
    expect(counted({ countOf: 'naming', is: ['name', 'nobody'] })).toBe('3')
    expect(counted({ countOf: 'reading' })).toBe('0')
  })
  test('of the ask or the step win over the scheme’s', () => {
    expect(valued({ values: { to: { text: { en: 'you' } } } })).toBe('you')
  })
})

test('a translation that is a draft says so above its text, and only there (WL-13)', () => {
  const scheme = saying('Please answer for ((library))')
  scheme.letters[0]!.texts.cy!.translation = { translator: 'Ann', date: '2026-11-21', status: 'draft' }
  const { text, html, subject } = letterOf(asked(scheme), 'naming', 'L-1', { languages: ['en', 'cy'] })
  expect(text.match(/\[Drafft \/ Draft\]\n\nAnnwyl/g)).toHaveLength(1)
  expect(text).toMatch(/^Dear/)
  expect(html).toContain('<div lang="cy"><p>[Drafft / Draft]</p><p>Annwyl')
  expect(subject).not.toContain('Draft')
})

test('a subject as sent is told in one of its languages, and whole where that is not known', () => {
  expect(subjectIn('Please answer | Atebwch', ['en', 'cy'], 'en')).toBe('Please answer')
  expect(subjectIn('Please answer | Atebwch', ['en', 'cy'], 'cy')).toBe('Atebwch')
  expect(subjectIn('Atebwch', ['cy'], 'en')).toBe('Atebwch')
  expect(subjectIn('A | B | C | D', ['en', 'cy'], 'en')).toBe('A | B | C | D')
})
