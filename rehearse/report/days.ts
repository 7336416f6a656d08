import { inFull } from '../london.ts'
import type { Happening } from '../story.ts'
import { html, type Markup } from './markup.ts'

/** The story, day by day. */
export function days(happenings: Happening[]): Markup {
  const byDay = Map.groupBy(
    happenings.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    ({ date }) => date,
  )
  return html`${[...byDay].map(
    ([date, happened]) => html`<h3 id="day-${date}">${inFull(date)}</h3>
<ol class="story">${happened.map(line)}</ol>`,
  )}`
}

function line({ at, time, kind, who, what, letter }: Happening): Markup {
  const told =
    kind === 'act'
      ? html`<b>${who}</b> ${what}`
      : letter
        ? html`✉ <a href="#letter-${letter}">${what}</a> <span class="soft">to ${who}</span>`
        : html`<b>${who}</b>: ${what}`
  return html`<li class="${kind}"><time datetime="${at}">${time}</time><span>${told}</span></li>`
}
