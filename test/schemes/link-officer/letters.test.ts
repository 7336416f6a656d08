import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { accessCheckFlow } from '../../../schemes/link-officer/flows/access-check.ts'
import { askedAgainFlow } from '../../../schemes/link-officer/flows/asked-again.ts'
import { leavingFlow } from '../../../schemes/link-officer/flows/leaving.ts'
import { quarterlyReturnFlow } from '../../../schemes/link-officer/flows/quarterly-return.ts'
import { letters } from '../../../schemes/link-officer/letters.ts'
import type { Flow } from '../../../shared/scheme/flow.ts'
import { letter, placeholdersIn } from '../../../shared/scheme/letter.ts'
import { asksOf } from '../../../shared/scheme/walk.ts'

interface LetterRow {
  id: string
  subject: string
  body: string
  personalisation: string
  flags: string
}
const specified: LetterRow[] = JSON.parse(
  readFileSync(new URL('./specification/letters.json', import.meta.url), 'utf8'),
)
const folder = new URL('../../../schemes/link-officer/letters/', import.meta.url)
const english = (id: string) =>
  letter(id, { en: readFileSync(new URL(`${id}.en.md`, folder), 'utf8') }).texts.en!
const names = (list: string) => list.split(';').filter(Boolean).sort()
/** Words as the specification counts them: of the body, with all conditional parts shown. */
const wordsIn = (body: string) => body.split(/\s+/).length

test('the letters of the scheme stand in the order of their ids, each once', () => {
  const ids = letters.map((known) => known.id)
  expect(ids).toEqual([...new Set(ids)].sort())
})
test.each(letters)('$id in the scheme is its English file', ({ id, texts }) => {
  expect(texts.en).toEqual(english(id))
})

test('the specification is read whole', () => {
  expect(new Set(specified.map(({ id }) => id)).size).toBe(18)
})

describe.each(specified)('$id', (row) => {
  test('is the specified letter, word by word', () => {
    // The shorter forms of a subject are ours: the specification's are longer than its standards allow (EM-05).
    const { short: _, reminder: __, ...text } = english(row.id)
    expect(text).toEqual({ subject: row.subject, body: row.body })
  })
  test('asks for the specified values and flags', () => {
    const { values, flags } = placeholdersIn(`${row.subject}\n${row.body}`)
    expect(values.sort()).toEqual(names(row.personalisation))
    expect(flags.sort()).toEqual(names(row.flags))
  })
})

describe.each([
  [
    'LO-L20',
    'recipient_name;proposal_title;reply_by_date;decision_link;administrator_name;contact_phone;reference',
  ],
  [
    'LO-L21',
    'nominee_name;director_name;director_title;organisation_name;coordinator_name;coordinator_phone;reply_by_date;decision_link;chair_name;reference',
  ],
  [
    'LO-L22',
    'deputy_name;organisation_name;link_officer_name;start_date;coordinator_name;coordinator_email;coordinator_phone;chair_name;reference',
  ],
  [
    'LO-L25',
    'recipient_name;decision_link;kept_until;reply_by_date;coordinator_name;coordinator_phone;reference',
  ],
  [
    'LO-L26',
    'reply_by_date;link_officer_name;session_date;session_choices;session_length;booking_link;coordinator_phone;coordinator_name;reference',
  ],
  [
    'LO-L27',
    'event_name;link_officer_name;event_date;event_place;organisation_name;coordinator_phone;coordinator_name;reference',
    'booking_page',
  ],
  [
    'LO-L44',
    'event_name;link_officer_name;event_date;list_link;coordinator_phone;coordinator_name;reference',
  ],
  [
    'LO-L37',
    'meeting_date;recipient_name;previous_date;proposal_link;coordinator_name;coordinator_phone;chair_name;reference',
  ],
  [
    'LO-L36',
    'organisation_name;recipient_name;first_sent_date;coordinator_name;coordinator_phone;chair_name;reference',
  ],
  [
    'LO-L34',
    'meeting_date;reply_by_date;recipient_name;previous_date;proposal_link;coordinator_name;coordinator_phone;chair_name;reference',
  ],
  [
    'LO-L35',
    'reply_by_date;recipient_name;organisation_name;decision_link;coordinator_name;coordinator_phone;chair_name;reference',
  ],
  [
    'LO-L38',
    'organisation_name;reply_by_date;recipient_name;first_sent_date;decision_link;coordinator_name;coordinator_phone;chair_name;reference',
  ],
  [
    'LO-L39',
    'organisation_name;recipient_name;reply_by_date;coordinator_name;decision_link;close_date;chair_name;reference',
    'final_notice',
  ],
  ['LO-L33', 'session_date;link_officer_name;coordinator_phone;coordinator_name;reference', 'too_few'],
  [
    'LO-L28',
    'reply_by_date;recipient_name;decision_link;commented_count;officer_count;took_part_count;coordinator_name;contact_phone;administrator_name;reference',
    'not_carried',
  ],
  [
    'LO-L29',
    'reply_by_date;link_officer_name;event_name;event_date;decision_link;organisation_name;coordinator_phone;coordinator_name;reference',
  ],
  [
    'LO-L30',
    'branch_name;reply_by_date;recipient_name;decision_link;contact_phone;administrator_name;reference',
  ],
  [
    'LO-L31',
    'recipient_name;link_officer_name;organisation_name;first_sent_date;reply_by_date;coordinator_name;coordinator_phone;administrator_name;contact_phone;reference',
  ],
  [
    'LO-L40',
    'recipient_name;link_officer_name;organisation_name;reply_by_date;decision_link;contact_phone;administrator_name;reference',
  ],
  [
    'LO-L41',
    'recipient_name;link_officer_name;organisation_name;event_name;event_date;reply_by_date;decision_link;contact_phone;administrator_name;reference',
  ],
  [
    'LO-L43',
    'link_officer_name;organisation_name;event_name;event_date;event_time;event_place;event_capacity;practice_text;reply_by_date;decision_link;coordinator_phone;coordinator_name;reference',
  ],
  [
    'LO-L45',
    'reply_by_date;recipient_name;link_officer_name;organisation_name;event_name;event_date;decision_link;contact_phone;administrator_name;reference',
  ],
  [
    'LO-L46',
    'decision_word;link_officer_name;event_name;event_date;event_time;event_place;comment_text;event_link;coordinator_phone;coordinator_name;reference',
    'moved;changed;declined;undecided',
  ],
  [
    'LO-L47',
    'link_officer_name;organisation_name;name_before;event_name;event_date;event_time;event_place;event_capacity;practice_text;reply_by_date;decision_link;coordinator_phone;coordinator_name;reference',
  ],
  [
    'LO-L48',
    'link_officer_name;organisation_name;name_before;event_name;event_date;event_time;event_place;event_capacity;practice_text;coordinator_phone;coordinator_name;reference',
  ],
  [
    'LO-L50',
    'link_officer_name;session_date;notes_address;next_session_month;organisation_name;coordinator_name;reference',
  ],
  [
    'LO-L49',
    'member_benefit_name;reply_by_date;link_officer_name;organisation_name;return_link;coordinator_phone;coordinator_name;reference',
  ],
  [
    'LO-L51',
    'reply_by_date;link_officer_name;organisation_name;return_link;coordinator_phone;coordinator_name;reference',
  ],
  [
    'LO-L52',
    'version_number;recipient_name;profile_link;link_officer_name;organisation_name;coordinator_phone;coordinator_name;reference',
  ],
  [
    'LO-L53',
    'event_name;link_officer_name;event_date;event_place;organisation_name;your_page;coordinator_phone;coordinator_name;reference',
  ],
  [
    'LO-L54',
    'organisation_name;reply_by_date;recipient_name;first_sent_date;link_officer_name;vacancy_date;decision_link;coordinator_name;coordinator_phone;chair_name;reference',
  ],
  [
    'LO-L55',
    'organisation_name;recipient_name;reply_by_date;link_officer_name;vacancy_date;coordinator_name;decision_link;close_date;chair_name;reference',
    'deputy_covers;no_deputy;final_notice',
  ],
  [
    'LO-L56',
    'link_officer_name;organisation_name;start_date;coordinator_name;coordinator_email;coordinator_phone;support_link;share_choice;chair_name;reference',
  ],
  [
    'LO-L57',
    'deputy_name;organisation_name;recipient_name;link_officer_name;coordinator_phone;coordinator_name;reference',
  ],
])('%s, which is our own,', (id, values, flags = '') => {
  test('asks for the values it was given', () => {
    const { subject, body } = english(id)
    const asked = placeholdersIn(`${subject}\n${body}`)
    expect([asked.values.sort(), asked.flags.sort()]).toEqual([names(values), names(flags)])
  })
  test('is as long as a letter may be', () => {
    expect(wordsIn(english(id).body)).toBeGreaterThanOrEqual(90)
    expect(wordsIn(english(id).body)).toBeLessThanOrEqual(180)
  })
  test('says how to answer without a link, and is signed', () => {
    expect(english(id).body).toMatch(/^Dear /)
    expect(english(id).body).toContain('reply to this email')
    expect(english(id).body).toMatch(
      /Yours sincerely\n\n\(\([a-z_]+\)\)\n.+, HPMA Wales branch\nReference: \(\(reference\)\)$/,
    )
  })
})

test('a deputy is told who gave us the name and address (UK GDPR article 14)', () => {
  expect(english('LO-L21').body).toContain('((director_name)), ((director_title)), has named you')
  expect(english('LO-L21').body).toContain('gave us your name and work email address')
})

test('who is asked again, by itself, is not chased about a round, or told how many have answered', () => {
  const chasing = asksOf(askedAgainFlow).flatMap(({ clock }) =>
    [clock.remindWith, clock.escalateWith].filter((id) => id !== undefined),
  )
  expect(chasing).toEqual(expect.arrayContaining(['LO-L38', 'LO-L39']))
  for (const { id, texts } of letters.filter((one) => chasing.includes(one.id)))
    expect(`${texts.en?.body} ${texts.cy?.body}`, id).not.toMatch(/\bround\b|rownd|count/)
})

test('a vacancy is not chased as if it were a round, or as if nobody were in post before their last day', () => {
  const chasing = asksOf(leavingFlow).flatMap(({ clock: { remindWith, escalateWith } }) => [
    ...[remindWith, escalateWith].filter((id) => id?.startsWith('LO-L0')),
  ])
  expect(chasing).toEqual([])
})

test('the access check is asked for what LO-F11 asks, and no letter tells of a decision that nobody took', () => {
  const letterOf = (flow: Flow, form: string) => asksOf(flow).find((step) => step.form === form)
  expect(letterOf(accessCheckFlow, 'LO-F11')?.letter).toBe('LO-L49')
  expect(english('LO-L49').body).not.toMatch(/Nothing this time|Last time/)
  const returned = letterOf(quarterlyReturnFlow, 'LO-F9')
  expect(returned).toMatchObject({ letter: 'LO-L13', letterWithout: { of: 'summary', letter: 'LO-L51' } })
  expect(english('LO-L51').body).not.toContain('decided to')
})

test('no letter has a placeholder inside a conditional text', () => {
  for (const { id, texts } of letters) {
    for (const [language, text] of Object.entries(texts)) {
      expect(text.body, `${id} ${language}`).not.toMatch(/\?\?(?:(?!\)\))[\s\S])*\(\(/)
    }
  }
})
