import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import {
  DATE_NOT_FUTURE,
  DATE_NOT_PAST,
  DATE_UNREAL,
  ENTER_PHONE,
  NOT_PROVIDED,
  TOO_LONG,
} from '../../../shared/form/messages.ts'
import { TEXTS } from '../../../shared/pages/texts.ts'
import { REFUSAL_PAGES } from '../../../shared/pages/wording/refusals.ts'
import type { Text } from '../../../shared/scheme/text.ts'

const rows: { key: string; en: string; cy: string }[] = parse(
  readFileSync(new URL('./ui-strings-en-cy.csv', import.meta.url), 'utf8'),
  { columns: true },
)
/** The typographic apostrophe is ours everywhere (standards WL-11); placeholders have our names. */
const plain = (text: string) => text.replaceAll('’', "'").replace(/\(\([a-z_]+\)\)/g, '(())')

const OURS: Record<string, Text> = {
  'action.continue': TEXTS.continue,
  'action.back': TEXTS.back,
  'action.start_now': TEXTS.startNow,
  'action.save_exit': TEXTS.saveForLater,
  'action.change': TEXTS.change,
  'nav.skip': TEXTS.skip,
  'nav.menu': TEXTS.menu,
  'nav.sign_out': TEXTS.signOut,
  'nav.contact': TEXTS.contact,
  'nav.cookies': TEXTS.cookies,
  'nav.privacy': TEXTS.privacy,
  'nav.accessibility': TEXTS.accessibility,
  'page.check_answers': TEXTS.checkAnswers,
  'page.reference': TEXTS.yourReference,
  'page.reference_number': TEXTS.reference,
  'page.what_next': TEXTS.whatNext,
  'page.not_found': REFUSAL_PAGES['not-found']!.heading,
  'page.problem_service': REFUSAL_PAGES.unexpected!.heading,
  'page.declaration': TEXTS.declaration,
  'error.title_prefix': TEXTS.errorPrefix,
  'error.summary': TEXTS.problem,
  'error.phone': ENTER_PHONE,
  'error.date_real': DATE_UNREAL,
  'error.too_long': TOO_LONG,
  'label.day': TEXTS.day,
  'label.month': TEXTS.month,
  'label.year': TEXTS.year,
  'label.optional': TEXTS.optional,
  'label.status': TEXTS.status,
  'value.not_provided': NOT_PROVIDED,
}

test.each(Object.entries(OURS))('%s is said in the agreed words', (key, ours) => {
  const row = rows.find((one) => one.key === key)!
  expect({ en: plain(ours.en), cy: plain(ours.cy!) }).toEqual({ en: plain(row.en), cy: plain(row.cy) })
})
test('errors of dates are said in the agreed Welsh, whose sentence is whole', () => {
  const welsh = (key: string) => plain(rows.find((one) => one.key === key)!.cy)
  expect(plain(DATE_NOT_FUTURE.cy!)).toBe(welsh('error.date_future'))
  expect(plain(DATE_NOT_PAST.cy!)).toBe(welsh('error.date_past'))
})

test('whatever we say in English as the agreed strings do, we say in Welsh as they do', () => {
  const agreed = new Map(rows.map(({ en, cy }) => [plain(en), plain(cy)]))
  const other = Object.entries<Text>(TEXTS).filter(([, text]) => {
    const welsh = agreed.get(plain(text.en))
    // The console is in English only: its words have no Welsh.
    return welsh !== undefined && text.cy !== undefined && welsh !== plain(text.cy)
  })
  expect(other.map(([name]) => name)).toEqual([])
})
