import { formatDate } from '../../calendar/format-date.ts'
import type { AnsweredHow } from '../../run/records/ask.ts'
import type { LedgerEntry, Reason } from '../../run/records/ledger.ts'
import type { LetterRecord } from '../../run/records/letter.ts'
import type { Run } from '../../run/records/run.ts'
import { fieldsOf } from '../../scheme/form.ts'
import { inLanguage, type Text } from '../../scheme/text.ts'
import type { Unit } from '../../scheme/unit.ts'
import { answeredForms } from '../../scheme/walk.ts'
import { endingOf, failureWords } from './ending.ts'
import { findStep } from './line.ts'
import { formName, outcomeWords } from './outcome-words.ts'
import { say } from './say.ts'
import { letterSubject } from './step-name.ts'
import { TEXTS } from './texts.ts'
import { whoAs } from './who.ts'
import { unitName, type Wording } from './wording.ts'

/** What the words of a ledger are looked up in. */
export interface LedgerKnown {
  wording: Wording
  run: Run
  letters: LetterRecord[]
  units: Unit[]
  /** Why administrators did what the entries say, by their numbers. */
  reasons?: Reason[]
}

/** What an entry says beyond its event: outcomes by their labels, dates in full. Hashes and ids stay in the record. */
export function ledgerDetail(known: LedgerKnown, entry: LedgerEntry): string {
  const why = known.reasons?.find((reason) => reason.entry === entry.number)?.text
  const because = why && say(TEXTS.because, known.wording.language, { reason: why })
  return [...parts(known, entry), because].filter((part) => part !== undefined && part !== '').join('; ')
}

function parts(known: LedgerKnown, entry: LedgerEntry): (string | undefined)[] {
  const { wording, units } = known
  const { language } = wording
  const text = (name: string) => {
    const value = entry.detail?.[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const date = (name: string) => text(name) && formatDate(text(name)!, language)
  const unit = text('unit') && unitName(units, text('unit')!, language)
  switch (entry.what) {
    case 'run-started':
      return [unit, text('form') && formName(wording, text('form')!)]
    case 'included':
      return [unit]
    case 'left-out':
      return [unit, date('until') && say(TEXTS.untilDate, language, { date: date('until')! })]
    case 'asked':
    case 'asked-again':
    case 'link-sent-again':
      return [
        text('of') && whoAs(wording, text('of')!),
        text('reference'),
        date('due') && say(TEXTS.dueOn, language, { date: date('due')! }),
      ]
    case 'answered':
    case 'answer-changed':
      return [outcomeOf(wording, entry), how(wording, entry), late(wording, entry)]
    case 'passed-on':
      return [how(wording, entry), late(wording, entry)]
    case 'letter-sent':
      return [subjectOf(known, entry)]
    case 'appointed':
      return [unit, roleOf(wording, text('role'), date('from'), date('until'))]
    case 'finished':
      return known.run.state === 'finished' ? [endingOf(wording, known.run).text] : []
    case 'failed':
      return [failureWords(wording, text('outcome'))]
    case 'extended':
    case 'resumed':
    case 'recomputed':
    case 'moved':
      return [date('due') && say(TEXTS.dueOn, language, { date: date('due')! })]
    case 'corrected':
    case 'adopted':
      return fieldsOfEntry(wording, entry)
    case 'away':
      return [date('until') && say(TEXTS.untilDate, language, { date: date('until')! })]
    default:
      return []
  }
}

function outcomeOf(wording: Wording, { step, detail }: LedgerEntry): string | undefined {
  const asked = findStep(wording.flow, step)
  return asked?.verb === 'ask' ? outcomeWords(wording, asked, String(detail?.outcome)) : undefined
}

/** The questions whose answers were changed; what they were changed to is nowhere in the ledger. */
function fieldsOfEntry({ scheme, flow, language }: Wording, { step, detail }: LedgerEntry): string[] {
  const asked = findStep(flow, step)
  const ids =
    asked?.verb === 'ask'
      ? [asked.form]
      : asked?.verb === 'adopt'
        ? [...(answeredForms(flow).get(asked.as) ?? [])]
        : []
  const form = scheme.forms.find(({ id }) => id === ids[0])
  const changed = String(detail?.fields ?? '').split(' ')
  const fields = form ? fieldsOf(form).filter(({ id }) => changed.includes(id)) : []
  return fields.map(({ label }) => inLanguage(label, language))
}

function how({ language }: Wording, { detail }: LedgerEntry): string | undefined {
  const text = Object.hasOwn(HOW, String(detail?.how)) ? HOW[detail?.how as AnsweredHow] : undefined
  return text && say(text, language)
}

/** How an answer reached us. */
const HOW: Record<AnsweredHow, Text> = {
  link: TEXTS.byLink,
  console: TEXTS.byConsole,
  telephone: TEXTS.byTelephone,
  email: TEXTS.byEmail,
  letter: TEXTS.byLetter,
  meeting: TEXTS.atMeeting,
}

const late = ({ language }: Wording, { detail }: LedgerEntry) =>
  detail?.late === true ? say(TEXTS.late, language) : undefined

function subjectOf({ wording, letters }: LedgerKnown, { detail }: LedgerEntry): string | undefined {
  const letter = letters.find((candidate) => candidate.id === detail?.id)
  return letter?.subject ?? letterSubject(wording, String(detail?.letter ?? ''))
}

function roleOf({ scheme, language }: Wording, id?: string, from = '', until = ''): string | undefined {
  const role = scheme.register.find((candidate) => candidate.id === id)
  return role && say(TEXTS.roleFromUntil, language, { role: inLanguage(role.name, language), from, until })
}
