import { Temporal } from 'temporal-polyfill'
import { oneLine } from '../shared/letter/subject.ts'
import { CALENDAR_WORDS } from '../shared/letter/wording.ts'
import type { Message } from '../shared/ports/mail.ts'
import type { CalendarEntry, LetterRecord } from '../shared/run/records/letter.ts'
import { inLanguage } from '../shared/scheme/text.ts'

/** Whom an entry is from and for, and what it says besides. */
interface Around {
  organizer: Message['from']
  attendee: Message['to']
  languages: LetterRecord['languages']
  /** The public page of the service. A calendar is shared: no personal link belongs in it. */
  page: string
  /** When the entry was made, an instant. */
  at: string
}

/** The clocks of London since 1996 (RFC 5545, 3.6.5): programs that do not know the zone by its name compute by these. */
const LONDON = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'TZNAME:BST',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZNAME:GMT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/**
 * A calendar entry as a file that calendar programs take (RFC 5545, 5546): a request, or a cancellation of the same UID.
 * Whoever gets it answers by the letter's link and not by the calendar, so it asks for no reply.
 */
export async function calendarFile(
  entry: CalendarEntry,
  { organizer, attendee, languages, page, at }: Around,
): Promise<NonNullable<Message['calendar']>> {
  // Few letters have one: the library is loaded only then, and never at a cold start.
  const {
    default: calendar,
    ICalAttendeeRole,
    ICalAttendeeStatus,
    ICalCalendarMethod,
    ICalEventStatus,
  } = await import('ical-generator')
  const cancelled = entry.method === 'CANCEL'
  const inLondon = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London')
  const file = calendar({
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Countersign', product: 'Countersign', language: 'EN' },
    timezone: { name: 'Europe/London', generator: () => LONDON },
  })
  file.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    start: inLondon(entry.start),
    end: entry.end === undefined ? null : inLondon(entry.end),
    timezone: 'Europe/London',
    summary: entry.title,
    location: entry.place || null,
    description: languages
      .map((language) => inLanguage(cancelled ? CALENDAR_WORDS.cancelled : CALENDAR_WORDS.answer, language))
      .concat(page)
      .join('\n\n'),
    url: page,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: organizer.name, email: organizer.address },
    attendees: [
      {
        name: oneLine(attendee.name),
        email: attendee.address,
        rsvp: false,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
      },
    ],
  })
  // The library writes the stamp in the calendar's zone; it must be in UTC (RFC 5545, 3.8.7.2).
  const stamp = at.replace(/[-:]|\.\d+/g, '')
  const lines = file
    .toString()
    .replace(/^DTSTAMP:.*$/m, `DTSTAMP:${stamp}`)
    // It names the zone twice more behind the zone itself, where no property may stand (RFC 5545, 3.6).
    .replace(/^(TIMEZONE-ID|X-WR-TIMEZONE):.*\r\n/gm, '')
  return { method: entry.method, file: `${lines}\r\n` }
}
