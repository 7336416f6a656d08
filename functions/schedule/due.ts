import { londonDate } from '../../shared/calendar/london.ts'
import { monthsUntilCalendarEnds } from '../../shared/calendar/months-until-calendar-ends.ts'
import { isWorkingDay, nextWorkingDay } from '../../shared/calendar/working-days.ts'
import type { Due } from '../../shared/ports/due-store.ts'
import { followCalendar } from '../follow-calendar.ts'
import { forgetDue } from '../forget-due.ts'
import { quietly } from '../quietly.ts'
import { type Basics, basics } from '../steps/wiring.ts'

/**
 * One page of what is to be chased today, as ids, and where the next page starts (null after the last).
 * Before it, on every day of the year, whoever is to be forgotten (common rules 0.8); and where the list of bank
 * holidays has changed, the open asks whose dates that may move.
 * On a day that is no working day nothing is due: what falls on it goes on the next one (standards TM-05).
 * Throws CalendarEnds past the list of bank holidays: the alarm for that is a chase that has not run.
 */
export const handle = (deps: Basics) => async (event: { after?: string | null }) => {
  const today = londonDate(deps.now())
  // Every morning, on Sundays too: an alarm is made of it (standards TM-03).
  if (!event.after) deps.log.info('calendar.left', { months: monthsUntilCalendarEnds(today) })
  const forgetting = await forgetDue(deps, today, event.after ?? undefined)
  if (forgetting.page) return forgetting.page
  if (!isWorkingDay(today)) return { due: [], next: null }
  const moved = await followCalendar(deps, today, forgetting.after)
  if (moved.page) return moved.page
  let page = await deps.store.dueBy(today, moved.after)
  // Most partitions of the index are empty on most mornings: they are not worth a state of their own.
  while (page.due.length === 0 && page.next) page = await deps.store.dueBy(today, page.next)
  deps.log.info('letters.waiting', waiting(page.due, today))
  deps.log.info('asks.stuck', { asks: stuck(page.due, today) })
  deps.log.info('chase.page', { due: page.due.length })
  return { due: page.due, next: page.next ?? null }
}

/** How many letters of the page were queued before today, and since how many days the oldest waits. */
function waiting(due: Due[], today: string): { letters: number; oldestDays: number } {
  const since = due
    .flatMap((one) => ('letter' in one && one.queued ? [one.queued] : []))
    .filter((day) => day < today)
  const days = since.map((day) => (Date.parse(today) - Date.parse(day)) / 86_400_000)
  return { letters: days.length, oldestDays: Math.max(0, ...days) }
}

/** How many asks of the page a chase before this morning's should have seen to, and could not. */
const stuck = (due: Due[], today: string): number =>
  due.filter((one) => 'since' in one && one.since && nextWorkingDay(one.since) < today).length

export const handler = quietly(handle(basics()))
