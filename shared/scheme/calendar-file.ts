/**
 * A calendar file that goes with a letter (standards EM-07): what it says is in an answer, by the ids of its fields. The
 * next version of that answer moves the entry in everybody's calendar, and a letter that cancels takes it out.
 */
export interface CalendarFile {
  /** The name that the answer is known by. */
  of: string
  title: string
  /** A date, and times of that day on the clocks of London. An event that nobody gave an end has only a start. */
  date: string
  start: string
  end?: string
  /** Where it is: a room, an address to join at. Those that were answered. */
  places: string[]
  cancels?: boolean
}
