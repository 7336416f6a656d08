import { type Action, formOf } from '../../shared/actions/action.ts'
import { actionOf } from '../../shared/actions/actions.ts'
import { formatInstant } from '../../shared/calendar/format-date.ts'
import { TEXTS } from '../../shared/pages/console/texts.ts'
import type { RecordedView } from '../../shared/pages/views/answered.ts'
import type { Frame } from '../../shared/pages/views/frame.ts'
import type { SummaryRow } from '../../shared/pages/views/question.ts'
import { ASK_WORDS } from '../../shared/pages/wording/asked.ts'
import { formIn } from '../../shared/run/form-in.ts'
import { isReliedOn } from '../../shared/run/may-change.ts'
import type { Answer } from '../../shared/run/records/answer.ts'
import type { Ask } from '../../shared/run/records/ask.ts'
import type { Situation } from '../../shared/run/situation.ts'
import { type Form, isLong } from '../../shared/scheme/form.ts'
import type { AskStep } from '../../shared/scheme/steps/ask.ts'
import { inLanguage, type Language } from '../../shared/scheme/text.ts'
import type { Unit } from '../../shared/scheme/unit.ts'
import { stepOf } from '../../shared/scheme/walk.ts'
import { captionOf, offeredActions, startOf } from './ask-start.ts'
import { answerRows } from './filling/answer-rows.ts'
import type { Filling } from './filling/filling.ts'
import { formContext } from './filling/form-context.ts'
import { frameOf } from './frame.ts'

/** An ask with everything around it, as its pages need it. */
export interface Asked {
  situation: Situation
  ask: Ask
  step: AskStep
  form: Form
  units: Unit[]
}

/** Puts an ask together with its step and form. Throws when the scheme no longer has them. */
export function askedOf(situation: Situation, ask: Ask, units: Unit[]): Asked {
  const step = stepOf(situation.flow, ask.step) as AskStep
  const form = formIn(situation, ask.form.id)
  if (!form) throw new Error(`The scheme ${situation.scheme.id} has no form ${ask.form.id}`)
  return { situation, ask, step, form, units }
}

/** The language of an ask's pages: the one asked for, or the holder's own, or the scheme's first. */
export function languageOf({ situation, ask }: Asked, wanted: string | undefined): Language {
  const { languages } = situation.scheme
  const own = ask.holder.language === 'both' ? undefined : ask.holder.language
  return (
    languages.find((language) => language === wanted) ??
    languages.find((language) => language === own) ??
    languages[0] ??
    'en'
  )
}

/** The form of an ask, ready to be filled in at `base`. */
export function fillingOf(
  asked: Asked,
  language: Language,
  at: { base: string; csrf: string; frame?: Partial<Frame> },
): Filling {
  const { situation, ask, form, units } = asked
  const context = formContext(situation, language, units)
  return {
    form,
    caption: captionOf(asked, language),
    base: at.base,
    draftKey: draftOfAsk(ask),
    context,
    frame: frameOf(situation, language, at.frame),
    csrf: at.csrf,
    saveHref: isLong(form) ? `${at.base}/save` : undefined,
    start: startOf(asked, language, at.base),
  }
}

/** Where the draft of an ask is kept. Whoever it goes to next begins with an empty form. */
export const draftOfAsk = ({ run, step, number, generation = 1 }: Ask): string =>
  `ask#${run}#${step}#${number}#${generation}`

/** Where the draft of an action about an ask is kept. */
export const draftOfAction = ({ run, step, number }: Ask, action: string): string =>
  `action#${run}#${step}#${number}#${action}`

/** The form of an action about an ask, to be filled in at `base`. */
export function actionFilling(
  asked: Asked,
  action: Action,
  language: Language,
  at: { base: string; csrf: string; frame?: Partial<Frame> },
): Filling {
  return {
    ...fillingOf(asked, language, at),
    form: formOf(action, asked.situation, asked.ask),
    draftKey: draftOfAction(asked.ask, action.id),
    sentHref: `${at.base}/done`,
    saveHref: undefined,
    start: undefined,
  }
}

/** The action of that name, where whoever holds the ask can take it today. */
export function offeredAction(asked: Asked, name: string): Action | undefined {
  const action = actionOf('holder', name)
  return action && offeredActions(asked).includes(action) ? action : undefined
}

/** A second visit: what was recorded, when, by whom, and how to ask for a change. Not an error page. */
export function recordedView(asked: Asked, language: Language): RecordedView {
  const { ask, form } = asked
  const { settled } = ask
  const rows: SummaryRow[] = []
  if (settled) {
    const by = [settled.by.name, settled.by.title].filter(Boolean).join(', ')
    if (by) rows.push({ label: inLanguage(ASK_WORDS.recordedBy, language), value: by })
    rows.push({
      label: inLanguage(ASK_WORDS.recordedAt, language),
      value: formatInstant(settled.at, language),
    })
    const { how } = settled.by
    if (how === 'telephone' || how === 'email' || how === 'letter' || how === 'meeting')
      rows.push({
        label: inLanguage(ASK_WORDS.recordedHow, language),
        value: inLanguage(ASK_WORDS[how], language),
      })
    if (settled.late)
      rows.push({
        label: inLanguage(ASK_WORDS.recordedLate, language),
        value: inLanguage(ASK_WORDS.late, language),
      })
  }
  return {
    kind: 'recorded',
    caption: captionOf(asked, language),
    heading: inLanguage(ASK_WORDS.recorded, language),
    paragraphs: [
      inLanguage(isReliedOn(asked.situation, ask) ? ASK_WORDS.reliedOn : ASK_WORDS.changeIt, language),
    ],
    reference: ask.reference,
    rows: [...rows, ...recordedRows(asked, form, language)],
  }
}

/** The answers as they were recorded for this ask. */
export function recordedRows(asked: Asked, form: Form, language: Language): SummaryRow[] {
  const { situation, units } = asked
  const answer = recordedAnswer(asked)
  if (!answer) return []
  const context = formContext(situation, language, units)
  if (!answer.withheld) return answerRows(form, answer.answers, context)
  return [{ label: inLanguage(TEXTS.withheld, language), value: inLanguage(TEXTS.withheldWhy, language) }]
}

/** What was answered to this ask, the last time where it was changed. */
export const recordedAnswer = ({ situation, ask }: Asked): Answer | undefined =>
  situation.file.answers
    .filter((answer) => answer.reference === ask.reference)
    .toSorted((a, b) => b.version - a.version)[0]
