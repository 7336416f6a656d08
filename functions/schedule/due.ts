import { londonDate } from '../../shared/calendar/london.ts'
import { isWorkingDay } from '../../shared/calendar/working-days.ts'
import { type Basics, basics } from '../steps/wiring.ts'

/**
 * One page of what is to be chased today, as ids, and where the next page starts (null after the last).
 * On a day that is no working day nothing is due: what falls on it goes on the next one (standards TM-05).
 * Throws CalendarEnds past the list of bank holidays: the alarm for that is a failed chase.
 */
export const handle = (deps: Basics) => async (event: { after?: string | null }) => {
  const today = londonDate(deps.now())
  if (!isWorkingDay(today)) return { due: [], next: null }
  let page = await deps.store.dueBy(today, event.after ?? undefined)
  // Most partitions of the index are empty on most mornings: they are not worth a state of their own.
  while (page.due.length === 0 && page.next) page = await deps.store.dueBy(today, page.next)
  deps.log.info('chase.page', { due: page.due.length })
  return { due: page.due, next: page.next ?? null }
}

export const handler = handle(basics())
