import { formatDate, formatInstant } from '../../calendar/format-date.ts'
import type { Ask } from '../../run/records/ask.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import type { RunView } from '../views/run.ts'
import type { Tag } from '../views/tag.ts'
import { dueState } from './due-state.ts'
import { findStep } from './line.ts'
import { formName, outcomeWords } from './outcome-words.ts'
import { say } from './say.ts'
import { TEXTS } from './texts.ts'
import { holderWords } from './who.ts'
import type { Wording } from './wording.ts'

/** Every ask of a run, in the order they went out. An open one links to what an administrator can do about it. */
export function askRows(wording: Wording, asks: Ask[]): RunView['asks'] {
  const { language } = wording
  return asks
    .toSorted((a, b) => a.entered.localeCompare(b.entered) || a.number - b.number)
    .map((ask) => {
      const { text, tag } = askState(wording, ask)
      return {
        name: formName(wording, ask.form.id),
        asked: holderWords(wording, ask.holder),
        state: text,
        tag,
        sent: formatDate(ask.sent, language),
        due: formatDate(ask.due, language),
        answered: isAnswered(ask) ? formatInstant(ask.settled.at, language) : '',
        href: ask.settled ? undefined : taskHref(ask),
      }
    })
}

/** An open ask that is answered in the console. */
export const isTask = ({ offices }: Scheme, ask: Ask): boolean =>
  ask.state === 'sent' && offices.some((office) => office.console && ask.holder.as === `office:${office.id}`)

/** Where the administrator answers an ask, or does something about it. */
export const taskHref = ({ run, step }: Pick<Ask, 'run' | 'step'>): string => `/console/asks/${run}/${step}`

function isAnswered(ask: Ask): ask is Ask & Required<Pick<Ask, 'settled'>> {
  return ask.settled !== undefined && (ask.state === 'answered' || ask.state === 'passed-on')
}

/** How an ask stands, open or settled, in a few words. */
export function askState(wording: Wording, ask: Ask): { text: string; tag: Tag } {
  const { language, flow } = wording
  switch (ask.state) {
    case 'sent': {
      const step = findStep(flow, ask.step)
      const offered = step?.verb === 'ask' && step.offered
      return offered ? { text: say(TEXTS.offered, language), tag: 'neutral' } : dueState(ask.due, wording)
    }
    case 'paused':
      return { text: say(TEXTS.paused, language), tag: 'stopped' }
    case 'passed-on':
      return { text: say(TEXTS.passedOnTo, language, { name: ask.passedTo?.name ?? '' }), tag: 'neutral' }
    case 'closed-no-answer':
      return { text: say(TEXTS.noAnswer, language), tag: 'stopped' }
    case 'cancelled':
      return { text: say(TEXTS.withdrawn, language), tag: 'stopped' }
    case 'answered': {
      const step = findStep(flow, ask.step)
      const known = step?.verb === 'ask' && ask.settled
      const answer = known ? outcomeWords(wording, step, known.outcome) : say(TEXTS.answered, language)
      return { text: ask.settled?.late ? say(TEXTS.answeredLate, language, { answer }) : answer, tag: 'done' }
    }
  }
}
