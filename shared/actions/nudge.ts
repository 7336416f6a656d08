import { formatDate, formatOnDate } from '../calendar/format-date.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { tooSoon } from '../run/chase.ts'
import { remind } from '../run/escalate.ts'
import { nextMark } from '../run/marks.ts'
import type { Ask } from '../run/records/ask.ts'
import { today } from '../run/situation.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import { stepOf } from '../scheme/walk.ts'
import { type Action, byAdministrator } from './action.ts'
import { why } from './why.ts'

/** Sends the reminder now. Its days stay: whoever is nudged today is reminded again when the clock says so. */
export const nudge: Action = {
  id: 'nudge',
  by: 'administrator',
  link: { en: 'Send a reminder now', cy: 'Anfon nodyn atgoffa nawr' },
  form: {
    id: 'nudge',
    version: 1,
    name: { en: 'Send a reminder now', cy: 'Anfon nodyn atgoffa nawr' },
    data: { purpose: 'To keep why a reminder was sent', basis: 'public-task' },
    pages: [why],
    send: { en: 'Send the reminder', cy: 'Anfon y nodyn atgoffa' },
    next: { en: 'The reminder is on its way.', cy: 'Mae’r nodyn atgoffa ar ei ffordd.' },
  },
  offered: ({ flow }, ask) => ask.state === 'sent' && hasLetter(stepOf(flow, ask.step) as AskStep),
  unless(situation, ask) {
    if (ask.state !== 'sent' || !tooSoon(ask, today(situation))) return undefined
    const last = ask.lastLetter ?? ask.sent
    // Of whoever pressed twice, it is the first press that sent it.
    const already = last === today(situation)
    const said = (language: 'en' | 'cy') => ({
      last: formatDate(last, language),
      onLast: formatOnDate(last, language),
      onNext: formatOnDate(addWorkingDays(last, 1), language),
    })
    const [en, cy] = [said('en'), said('cy')]
    if (already)
      return {
        en: `A letter about this question has gone today, ${en.last}, and no second one was sent. No two letters go within one working day: the next one can go ${en.onNext}.`,
        cy: `Mae llythyr am y cwestiwn hwn wedi mynd heddiw, ${cy.last}, ac ni anfonwyd ail un. Nid yw dau lythyr yn mynd o fewn un diwrnod gwaith: gall yr un nesaf fynd ${cy.onNext}.`,
      }
    return {
      en: `Nothing was sent. The last letter about this question went ${en.onLast}, and no two letters go within one working day. The next one can go ${en.onNext}.`,
      cy: `Nid anfonwyd dim. Aeth y llythyr diwethaf am y cwestiwn hwn ${cy.onLast}, ac nid yw dau lythyr yn mynd o fewn un diwrnod gwaith. Gall yr un nesaf fynd ${cy.onNext}.`,
    }
  },
  apply(situation, step, ask) {
    const now = today(situation)
    if (ask.state !== 'sent' || tooSoon(ask, now)) return undefined
    const { letters } = remind(situation, step, ask)
    if (letters.length === 0) return undefined
    const nudged: Ask = { ...ask, lastLetter: now }
    return {
      run: situation.file.run,
      ledger: [
        {
          at: situation.now,
          who: byAdministrator(situation),
          what: 'nudged',
          step: ask.step,
          detail: { ask: ask.number, of: ask.holder.as },
        },
      ],
      asks: [{ ask: { ...nudged, next: nextMark(situation, step, nudged) }, from: ['sent'] }],
      letters,
    }
  },
}

/** Somebody who is asked in the console alone is not written to. */
const hasLetter = ({ letter, clock }: AskStep): boolean => (clock.remindWith ?? letter) !== undefined
