import { formatInstant } from '../../../shared/calendar/format-date.ts'
import { RECEIPT } from '../../../shared/pages/wording/receipt.ts'
import type { LedgerEntry } from '../../../shared/run/records/ledger.ts'
import { inLanguage, type Language, type Text } from '../../../shared/scheme/text.ts'
import { type Asked, recordedRows } from '../asked.ts'
import { download } from '../download.ts'
import type { PageResponse } from '../response.ts'

/**
 * What a person keeps of an answer: the question, the answer, by whom and when, and the entry of the ledger that holds
 * it, with its hash. Plain text, because it must still be readable when the service is gone.
 */
export function receipt(asked: Asked, ledger: LedgerEntry[], language: Language): PageResponse {
  const { ask, form, situation } = asked
  const { settled } = ask
  const entry = ledger.findLast(
    ({ what, step, detail }) =>
      ['answered', 'answer-changed', 'passed-on'].includes(what) &&
      step === ask.step &&
      detail?.ask === ask.number,
  )
  const line = (label: Text, value: string | undefined) =>
    value ? [`${inLanguage(label, language)}: ${value}`] : []
  const text = [
    inLanguage(situation.scheme.owner, language),
    `${inLanguage(situation.scheme.name, language)}: ${inLanguage(form.name, language)}`,
    ...(situation.unit ? [inLanguage(situation.unit.name, language)] : []),
    '',
    ...line(RECEIPT.reference, ask.reference),
    ...line(RECEIPT.by, [settled?.by.name, settled?.by.title].filter(Boolean).join(', ')),
    ...line(RECEIPT.at, settled && `${formatInstant(settled.at, language)} (${settled.at})`),
    '',
    ...recordedRows(asAnswered(asked, entry), form, language).flatMap(({ label, value }) => [
      label,
      indented(value),
      '',
    ]),
    ...line(RECEIPT.shown, settled?.shown),
    ...line(RECEIPT.entry, entry && `${situation.file.run.reference} #${entry.number}`),
    ...line(RECEIPT.hash, entry?.hash),
    '',
  ]
  return download(ask.reference, 'txt', text.join('\r\n'))
}

/** Without what was changed later than the entry says, on the person's own page: the entry is of what was answered then. */
const asAnswered = (asked: Asked, entry: LedgerEntry | undefined): Asked => {
  const { situation } = asked
  const version = entry?.detail?.answers
  if (typeof version !== 'number') return asked
  const answers = situation.file.answers.filter(
    (answer) => answer.reference !== asked.ask.reference || answer.version <= version,
  )
  return { ...asked, situation: { ...situation, file: { ...situation.file, answers } } }
}

/** Where a person downloads it: behind the link of the ask, like everything about it. */
export const receiptLink = (token: string, language: Language) => ({
  href: `/answer/${token}/receipt`,
  text: inLanguage(RECEIPT.link, language),
})

const indented = (value: string): string =>
  value
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\r\n')
