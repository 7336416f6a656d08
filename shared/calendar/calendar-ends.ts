import type { Holidays } from './bank-holidays.ts'

/**
 * A date was asked for that the bank holiday list does not cover. It is refused, not guessed (standards TM-02): a
 * holiday that is missing would make somebody's due date a day early.
 */
export class CalendarEnds extends Error {
  override name = 'CalendarEnds'
  readonly date: string
  readonly from: string
  readonly until: string

  constructor(date: string, { from, until }: Holidays) {
    super(
      `${date} is outside the bank holiday list, which covers ${from} to ${until}: whether it is a working day ` +
        'is not known. Add the missing years from gov.uk/bank-holidays to shared/calendar/bank-holidays.ts, ' +
        'move its end, and deploy.',
    )
    this.date = date
    this.from = from
    this.until = until
  }
}
