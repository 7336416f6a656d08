import { londonDate } from '../calendar/london.ts'
import { monthsLater } from '../calendar/months-later.ts'
import type { Form } from '../scheme/form.ts'

/** Drafts are kept so many days after the last change (common rules 0.8), unless their form says otherwise. */
const KEEP_DRAFTS_DAYS = 28

/** When a draft of a form that is changed at `now` is forgotten (an instant), if nothing changes after that. */
export function forgetDraftAt(form: Pick<Form, 'data'> | undefined, now: string): string {
  const keepDraftMonths = form?.data.keepDraftMonths
  if (keepDraftMonths === undefined)
    return new Date(Date.parse(now) + KEEP_DRAFTS_DAYS * 24 * 60 * 60 * 1000).toISOString()
  return `${monthsLater(londonDate(now), keepDraftMonths)}T00:00:00.000Z`
}
