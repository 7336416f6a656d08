const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  dateStyle: 'long',
  timeStyle: 'short',
})

/** An ISO date for people, in London: "23 November 2026 at 09:00". */
export const whenText = (date: string): string => format.format(new Date(date))
