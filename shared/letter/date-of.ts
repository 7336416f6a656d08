import { londonDate } from '../calendar/london.ts'
import { lastDayOf } from '../run/last-day.ts'
import { keptUntil } from '../run/save-for-later.ts'
import { latestAnswer, stored } from '../run/situation.ts'
import { allSteps } from '../scheme/walk.ts'
import type { Filling } from './filling.ts'

/** The date behind a reference, YYYY-MM-DD. */
export function dateOf(reference: string, { situation, ask }: Filling): string | undefined {
  const { run } = situation.file
  const [first, second = '', third = ''] = reference.split('.')
  if (reference === 'ask.until') return ask && lastDayOf(ask)
  if (first === 'ask') return ask?.[second as 'due' | 'closes' | 'sent']
  if (first === 'draft') return ask && keptUntil(situation, ask)
  if (first === 'sent') return run.sent[second]
  if (first === 'run') return londonDate(run.startedAt)
  if (first === 'person') return stored(situation, `person.${second}.${third}`)
  if (first === 'appointment')
    return allSteps(situation.flow.steps)
      .filter((step) => step.verb === 'appoint')
      .map((step) => run.sent[step.id])
      .findLast((date) => date !== undefined)
  if (first === 'answer') {
    const value = latestAnswer(situation, second)?.answers[third]
    return typeof value === 'string' ? value : undefined
  }
  return undefined
}
