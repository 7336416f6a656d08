import type { Letter } from '../cloud/inbox.ts'
import { dateOf, inFull, timeOf } from '../london.ts'
import { html, type Markup } from './markup.ts'

/** Every letter, its text as it was sent. The links in it led to the rehearsal's own cloud, which is gone. */
export const letters = (all: Letter[]): Markup =>
  html`<p class="soft">${all.length} letters. The links in them led to the cloud of this rehearsal, which is gone.</p>
${all.map(oneLetter)}`

function oneLetter({ id, destinations, date, subject, text, from, events }: Letter): Markup {
  const became = events.at(-1)?.type
  return html`<details id="letter-${id}"><summary>${inFull(dateOf(date))}, ${timeOf(date)}: <b>${subject}</b>
<span class="soft">to ${destinations.join(', ')}${became === 'bounce' ? ', came back' : ''}</span></summary>
<p class="soft">From ${from}</p><pre>${text.trim()}</pre></details>`
}
