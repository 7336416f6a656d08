import { Temporal } from 'temporal-polyfill'
import { formatDate } from '../../calendar/format-date.ts'
import { lastCountable } from '../../calendar/last-countable.ts'
import { addWorkingDays } from '../../calendar/working-days.ts'
import type { DateField } from '../../scheme/field.ts'
import type { Text } from '../../scheme/text.ts'
import type { FormContext } from '../answers.ts'
import { DATE_NOT_FUTURE, DATE_NOT_PAST, DATE_TOO_LATE, DATE_TOO_SOON } from '../messages.ts'
import { say } from '../say.ts'

/**
 * What to say of a real date that breaks the field's rule today; undefined when it keeps it. The scheme's own words
 * may hold `((subject))` and `((date))`, the first or last date that would do.
 * Throws `CalendarEnds` when a rule in working days reaches past the list of bank holidays.
 */
export function brokenDateRule(field: DateField, date: string, context: FormContext): string | undefined {
  const limit = limitOf(field, context)
  if (!limit || (date >= limit.first && date <= limit.last)) return undefined
  const edge = date < limit.first ? limit.first : limit.last
  const own = (date < limit.first ? limit.before : limit.after) ?? field.errors.rule
  return say(own ?? limit.text, context, {
    subject: say(field.subject, context),
    date: formatDate(edge, context.language),
  })
}

function limitOf(
  { rule }: DateField,
  { today, resolve }: FormContext,
): { first: string; last: string; text: Text; before?: Text; after?: Text } | undefined {
  switch (rule?.rule) {
    case undefined:
      return undefined
    case 'today-or-past':
      return { first: '', last: today, text: DATE_NOT_PAST }
    case 'past-since':
      return { first: resolve(rule.since) ?? '', last: today, text: DATE_NOT_PAST }
    case 'within-months-ahead':
      return {
        first: (rule.since && resolve(rule.since)) ?? '',
        last: plus(today, { months: rule.months }),
        text: DATE_TOO_LATE,
        before: DATE_TOO_SOON,
      }
    case 'later-than': {
      const first = plus(rule.date > today ? rule.date : today, { days: 1 })
      return { first, last: rule.until, text: DATE_TOO_SOON, after: DATE_TOO_LATE }
    }
    case 'future':
      return {
        ...(rule.workingDaysAhead
          ? { first: addWorkingDays(today, rule.workingDaysAhead), text: DATE_TOO_SOON }
          : { first: plus(today, { days: 1 }), text: DATE_NOT_FUTURE }),
        last: rule.months ? plus(today, { months: rule.months }) : lastCountable(),
        after: DATE_TOO_LATE,
      }
  }
}

const plus = (date: string, duration: { days: number } | { months: number }) =>
  Temporal.PlainDate.from(date).add(duration).toString()
