import { formatDate, formatInstant } from '../../calendar/format-date.ts'
import { londonDate } from '../../calendar/london.ts'
import type { Situation } from '../../run/situation.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { SummaryRow } from '../views/question.ts'
import { endingOf, failureWords } from './ending.ts'
import { progressWords } from './progress.ts'
import { say } from './say.ts'
import { TEXTS } from './texts.ts'
import type { Wording } from './wording.ts'

/** The facts of a run: what to quote, when it ran, what it came to, whom it works for. */
export function runFacts({ file, parent, unit, flow }: Situation, wording: Wording): SummaryRow[] {
  const { language } = wording
  const { run } = file
  const row = (text: keyof typeof TEXTS, value: string | undefined): SummaryRow[] =>
    value === undefined ? [] : [{ label: say(TEXTS[text], language), value }]
  const flowName = inLanguage(flow.name, language)
  return [
    ...row('reference', run.reference),
    ...row('unit', unit && inLanguage(unit.name, language)),
    ...row('partOf', parent && `${flowName}, ${parent.run.reference}`),
    ...row('started', formatInstant(run.startedAt, language)),
    ...row('ended', run.endedAt && formatInstant(run.endedAt, language)),
    ...row(
      'deleted',
      run.bareAt && say(TEXTS.deletedWords, language, { date: formatDate(londonDate(run.bareAt), language) }),
    ),
    ...(run.state === 'running'
      ? row('where', progressWords(wording, run))
      : row(
          'outcome',
          run.state === 'failed' ? failureWords(wording, run.outcome) : endingOf(wording, run).text,
        )),
  ]
}
