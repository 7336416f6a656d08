import ICAL from 'ical.js'
import PostalMime from 'postal-mime'
import { describe, expect, test } from 'vitest'
import { openMail } from '../../functions/aws/mail.ts'
import { calendarFile } from '../../functions/calendar-file.ts'
import type { CalendarEntry } from '../../shared/run/records/letter.ts'
import type { Language } from '../../shared/scheme/text.ts'

const entry: CalendarEntry = {
  method: 'REQUEST',
  uid: 'run1-session-pthb@countersign.example',
  sequence: 0,
  title: 'Beth yw HPMA; a’r Gŵyl, Llŷn\\Môn',
  start: '2027-07-05T13:30',
  end: '2027-07-05T15:00',
  place: 'Tŷ Hywel, Bae Caerdydd; room 2, https://meet.example/j/1?a=b',
}
const around = {
  organizer: { name: 'HPMA Wales branch', address: 'office@hpma-wales.example' },
  attendee: { name: 'Siân "Ŵyn"; O’Neill,\r\nX-EVIL:1', address: 'sian@powys.example' },
  languages: ['en', 'cy'] as Language[],
  page: 'https://countersign.example/',
  at: '2027-01-04T09:00:01.234Z',
}
const made = (changed: Partial<CalendarEntry> = {}) => calendarFile({ ...entry, ...changed }, around)

/** The file as a calendar program reads it, with the zone it brings along and no other. */
async function read(changed: Partial<CalendarEntry> = {}) {
  const { file } = await made(changed)
  const calendar = new ICAL.Component(ICAL.parse(file))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
  return { file, calendar, event }
}
const instantOf = (time: ICAL.Time) => time.toJSDate().toISOString()

describe('a calendar file', () => {
  test('of something that nobody gave an end has a start alone (RFC 5545, 3.6.1)', async () => {
    const { event, file } = await read({ end: undefined })
    expect(file).not.toContain('DTEND')
    expect(instantOf(event.startDate)).toBe('2027-07-05T12:30:00.000Z')
  })

  test('says what, where and for whom, whatever people type', async () => {
    const { calendar, event } = await read()
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect(event).toMatchObject({ uid: entry.uid, summary: entry.title, location: entry.place, sequence: 0 })
    expect(event.description).toContain('by the link in the letter')
    expect(event.description).toContain('drwy’r ddolen yn y llythyr')
    expect(event.description).toMatch(/\n\nhttps:\/\/countersign\.example\/$/)
    expect(event.organizer).toBe('mailto:office@hpma-wales.example')
    const [attendee, ...more] = event.attendees
    expect(more).toEqual([])
    expect(String(attendee?.getFirstValue()).toLowerCase()).toBe('mailto:sian@powys.example')
    expect(attendee?.getFirstParameter('rsvp')).toBe('FALSE')
    expect(attendee?.getFirstParameter('cn')).toMatch(/^Siân .*Ŵyn.*; O’Neill, X-EVIL:1$/)
    expect(event.component.getFirstPropertyValue('x-evil')).toBeNull()
    expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  })

  test('is folded into lines of at most 75 octets, no letter of which is cut', async () => {
    const { file } = await made()
    const lines = file.split('\r\n')
    expect(lines.length).toBeGreaterThan(20)
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
    expect(file).not.toMatch(/[^\r]\n/)
    expect(file).not.toContain('\uFFFD')
  })

  test('has its own properties before the zone and the event, and all that a program may insist on', async () => {
    const { file } = await made()
    expect(file).toMatch(
      /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:[^\r]+\r\nMETHOD:REQUEST\r\nBEGIN:VTIMEZONE\r\n/,
    )
    expect(file).toContain('END:VTIMEZONE\r\nBEGIN:VEVENT\r\n')
    expect(file).toMatch(/\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n$/)
    for (const once of ['UID:', 'SEQUENCE:', 'DTSTAMP:', 'ORGANIZER;', 'ATTENDEE;', 'STATUS:', 'SUMMARY:'])
      expect(file.split(`\r\n${once}`), once).toHaveLength(2)
    expect(file).toContain('SUMMARY:Beth yw HPMA\\; a’r Gŵyl\\, Llŷn\\\\Môn\r\n')
  })

  test('says when it was made in UTC', async () => {
    const { event } = await read()
    expect(String(event.component.getFirstPropertyValue('dtstamp'))).toBe('2027-01-04T09:00:01Z')
  })

  test.each([
    ['winter', '2027-01-18', '10:00:00.000Z'],
    ['the day before the clocks go forward', '2027-03-27', '10:00:00.000Z'],
    ['the day they go forward', '2027-03-28', '09:00:00.000Z'],
    ['summer', '2027-07-05', '09:00:00.000Z'],
    ['the day before they go back', '2027-10-30', '09:00:00.000Z'],
    ['the day they go back', '2027-10-31', '10:00:00.000Z'],
    ['the winter after', '2029-12-03', '10:00:00.000Z'],
  ])('is at ten o’clock in London in %s', async (_, date, instant) => {
    const { event, file } = await read({ start: `${date}T10:00`, end: `${date}T12:30` })
    expect(instantOf(event.startDate)).toBe(`${date}T${instant}`)
    expect(event.endDate.subtractDate(event.startDate).toSeconds()).toBe(2.5 * 60 * 60)
    expect(file).toContain(`DTSTART;TZID=Europe/London:${date.replaceAll('-', '')}T100000`)
  })

  test('takes the same entry out of the calendar when it is cancelled', async () => {
    const { calendar, event } = await read({ method: 'CANCEL', sequence: 2 })
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(event).toMatchObject({ uid: entry.uid, sequence: 2 })
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(event.description).toContain('no longer takes place')
  })
})

test('it travels as a part that calendars answer to and as a file to open', async () => {
  let mime: Uint8Array = new Uint8Array()
  const client = {
    send: async (command: { input: { RawMessage: { Data: Uint8Array } } }) => {
      mime = command.input.RawMessage.Data
      return { MessageId: 'id' }
    },
  }
  const send = openMail(client as never, 'set')
  await send({
    from: { name: 'HPMA Cymru', address: 'letters@countersign.example' },
    to: around.attendee,
    replyTo: around.organizer.address,
    ...{ subject: 'Sesiwn', text: 'Annwyl Siân', html: '<p>Annwyl Siân</p>' },
    letter: { run: 'run1', id: 'booking-1' },
    calendar: await made(),
  })
  const text = Buffer.from(mime).toString()
  expect(text).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i)
  const { attachments, html } = await PostalMime.parse(Buffer.from(mime))
  expect(html).toContain('Annwyl Siân')
  const files = attachments.map(({ mimeType, method, filename }) => ({ mimeType, method, filename }))
  expect(files).toContainEqual({ mimeType: 'text/calendar', method: 'REQUEST', filename: null })
  expect(files).toContainEqual(
    expect.objectContaining({ mimeType: 'application/ics', filename: 'calendar.ics' }),
  )
  const { file } = await made()
  for (const { content } of attachments)
    expect(
      Buffer.from(content as ArrayBuffer)
        .toString()
        .replaceAll('\r\n', '\n'),
    ).toBe(file.replaceAll('\r\n', '\n'))
})
