import { formatInstant } from '../../calendar/format-date.ts'
import type { LedgerEntry, LedgerEvent } from '../../run/records/ledger.ts'
import type { Text } from '../../scheme/text.ts'
import type { RunView } from '../views/run.ts'
import { type LedgerKnown, ledgerDetail } from './ledger-detail.ts'
import { findStep } from './line.ts'
import { say } from './say.ts'
import { stepName } from './step-name.ts'
import { TEXTS } from './texts.ts'
import { whoAs } from './who.ts'
import type { Wording } from './wording.ts'

const EVENTS: Record<LedgerEvent, Text> = {
  'run-started': TEXTS.runStarted,
  asked: TEXTS.asked,
  'asked-again': TEXTS.askedAgain,
  'letter-sent': TEXTS.letterWent,
  answered: TEXTS.answered,
  'answer-changed': TEXTS.answerChanged,
  'answer-final': TEXTS.answerFinal,
  'passed-on': TEXTS.passedOn,
  'closed-no-answer': TEXTS.closedWithout,
  'closed-decided': TEXTS.closedDecided,
  'closed-overtaken': TEXTS.closedOvertaken,
  adopted: TEXTS.adopted,
  'taken-back': TEXTS.takenBack,
  skipped: TEXTS.passedOver,
  appointed: TEXTS.appointed,
  finished: TEXTS.finished,
  failed: TEXTS.failed,
  'link-sent-again': TEXTS.linkSentAgain,
  reminded: TEXTS.reminded,
  undeliverable: TEXTS.undeliverable,
  complained: TEXTS.complained,
  'address-corrected': TEXTS.addressCorrected,
  paused: TEXTS.paused,
  resumed: TEXTS.resumed,
  nudged: TEXTS.nudged,
  away: TEXTS.away,
  changed: TEXTS.changed,
  reopened: TEXTS.reopened,
  extended: TEXTS.extended,
  recomputed: TEXTS.recomputed,
  moved: TEXTS.moved,
  stopped: TEXTS.stoppedRun,
  retried: TEXTS.retried,
  'taken-up': TEXTS.takenUp,
  withdrawn: TEXTS.withdrawnByPerson,
  corrected: TEXTS.correctedByPerson,
  erased: TEXTS.erased,
  said: TEXTS.said,
  escalated: TEXTS.escalated,
  'task-opened': TEXTS.taskOpened,
  'task-done': TEXTS.taskDone,
  published: TEXTS.published,
  'ballot-opened': TEXTS.ballotOpened,
  counted: TEXTS.counted,
  'stepped-aside': TEXTS.steppedAside,
  retired: TEXTS.retired,
  viewed: TEXTS.viewed,
  included: TEXTS.included,
  'left-out': TEXTS.leftOut,
}
/** Their details say what they are about. */
const TOLD_BY_DETAIL: LedgerEvent[] = ['run-started', 'letter-sent', 'appointed']

/** The ledger in words, in its own order. */
export function ledgerRows(known: LedgerKnown, entries: LedgerEntry[]): RunView['ledger'] {
  const { wording } = known
  return entries.map((entry) => ({
    number: entry.number,
    at: formatInstant(entry.at, wording.language),
    who: whoWords(wording, entry.who),
    what: whatWords(wording, entry),
    detail: ledgerDetail(known, entry),
  }))
}

/** `office:chair LO-7K4M-2Q9X` is an office and the reference of its ask. */
function whoWords(wording: Wording, who: string): string {
  const [as = '', ...reference] = who.split(' ')
  return [whoAs(wording, as), ...reference].join(', ')
}

function whatWords(wording: Wording, { what, step }: LedgerEntry): string {
  // An event that this code does not know yet is shown under its own name.
  const text = Object.hasOwn(EVENTS, what) ? say(EVENTS[what], wording.language) : what
  const about = TOLD_BY_DETAIL.includes(what) ? undefined : findStep(wording.flow, step)
  const name = about && stepName(wording, about)
  return name ? say(TEXTS.named, wording.language, { who: text, what: name }) : text
}
