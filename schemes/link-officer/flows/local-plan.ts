import type { CalendarFile } from '../../../shared/scheme/calendar-file.ts'
import type { Source } from '../../../shared/scheme/source.ts'
import { named } from './returns.ts'

/** The plan of a local evening event, as every letter and calendar file about it tells it. */
export const date = 'answer.plan.event_date'
export const plan: Record<string, Source> = {
  ...named,
  event_name: 'answer.plan.title',
  event_date: date,
  comment_text: 'answer.decision.comment',
}

/** All that whoever is invited has to know. */
export const details: Record<string, Source> = {
  ...plan,
  name_before: { before: 'answer.plan.title' },
  event_time: 'answer.plan.start',
  event_place: 'answer.plan.venue',
  event_capacity: 'answer.plan.capacity',
  practice_text: 'answer.plan.practice',
}

export const calendar: CalendarFile = {
  ...{ of: 'plan', title: 'title', date: 'event_date', start: 'start' },
  places: ['venue'],
}
