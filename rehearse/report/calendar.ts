import { daysAfter, inFull } from '../london.ts'
import type { Happening } from '../story.ts'
import { html, type Markup } from './markup.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Month grids from the first day to the last; a day on which something happened leads to it. */
export function calendar(happenings: Happening[]): Markup {
  const days = Map.groupBy(happenings, ({ date }) => date)
  const months = [...new Set([...days.keys()].map((date) => date.slice(0, 7)))].sort()
  return html`<div class="months">${months.map((month) => monthGrid(month, days))}</div>
<p class="soft"><span class="acts">●</span> something done by a person, <span class="post">✉</span> letters,
<span class="odd">!</span> a letter that came back, or something that went wrong. Months in which nothing happened are left out.</p>`
}

function monthGrid(month: string, days: Map<string, Happening[]>): Markup {
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return html`<table class="month"><caption>${name.format(new Date(`${month}-01`))}</caption>
<thead><tr>${weekdays.map((day) => html`<th scope="col">${day}</th>`)}</tr></thead>
<tbody>${weeksOf(month).map((week) => html`<tr>${week.map((date) => cell(date, days))}</tr>`)}</tbody></table>`
}

/** Weeks from Monday; undefined before the first and after the last day. */
function weeksOf(month: string): (string | undefined)[][] {
  const first = `${month}-01`
  const blank = (new Date(first).getUTCDay() + 6) % 7
  const dates: (string | undefined)[] = Array.from({ length: blank })
  for (let date = first; date.startsWith(month); date = daysAfter(date, 1)) dates.push(date)
  while (dates.length % 7 > 0) dates.push(undefined)
  return Array.from({ length: dates.length / 7 }, (_, week) => dates.slice(week * 7, week * 7 + 7))
}

function cell(date: string | undefined, days: Map<string, Happening[]>): Markup {
  if (!date) return html`<td></td>`
  const day = Number(date.slice(8))
  const happened = days.get(date)
  if (!happened) return html`<td><span>${day}</span></td>`
  const count = (...kinds: string[]) => happened.filter(({ kind }) => kinds.includes(kind)).length
  const [acts, post, odd] = [count('act', 'skipped'), count('letter'), count('bounce', 'problem')]
  const said = `${inFull(date)}: ${acts} done by people, ${post} by letter${odd ? `, ${odd} gone wrong` : ''}`
  const mark = (name: string, sign: string, number: number) =>
    number > 0 ? html`<span class="n ${name}">${sign} ${number}</span>` : undefined
  return html`<td><a href="#day-${date}"><span class="hidden">${said}</span><span aria-hidden="true">${day}${mark('acts', '●', acts)}${mark('post', '✉', post)}${mark('odd', '!', odd)}</span></a></td>`
}
