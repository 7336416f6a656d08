import { formatInstant } from '../../../shared/calendar/format-date.ts'
import { ASK_WORDS } from '../../../shared/pages/wording/asked.ts'
import { mayChange } from '../../../shared/run/may-change.ts'
import { mayUndo } from '../../../shared/run/undo.ts'
import { inLanguage, type Language } from '../../../shared/scheme/text.ts'
import { type Asked, draftOfAsk, fillingOf, recordedAnswer } from '../asked.ts'
import { csrfOf } from '../csrf.ts'
import type { Filling } from '../filling/filling.ts'

/** The first part of the addresses at which an answer is changed: `/answer/{token}/change/{page}`. */
export const CHANGE = 'change'

/** The link with which whoever answered can change it, and until when; undefined where they cannot. */
export function changeOffer({ situation, ask }: Asked, token: string, language: Language) {
  if (!mayChange(situation, ask)) return undefined
  return {
    href: `/answer/${token}/${CHANGE}/check`,
    text: inLanguage(ASK_WORDS.changeAnswer, language),
    until: mayUndo(ask, situation.now)
      ? `${inLanguage(ASK_WORDS.changeUntil, language)} ${formatInstant(ask.undoUntil!, language)}.`
      : inLanguage(ASK_WORDS.changeWhile, language),
  }
}

/** The form of an ask that was answered, with what was answered, to be sent once more. */
export function changeFilling(asked: Asked, language: Language, token: string): Filling {
  return {
    ...fillingOf(asked, language, {
      base: `/answer/${token}/${CHANGE}`,
      csrf: csrfOf(token),
      frame: { backHref: `/answer/${token}` },
    }),
    // Each answer has a draft of its own: what was begun and left does not come back after the next answer.
    draftKey: `change#${draftOfAsk(asked.ask)}#${asked.ask.settled?.at}`,
    begun: recordedAnswer(asked)?.answers,
    saveHref: undefined,
    start: undefined,
  }
}
