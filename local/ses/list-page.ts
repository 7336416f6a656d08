import type { WireResponse } from '../contracts.ts'
import { html } from '../html.ts'
import type { LetterSummary } from './inbox-letter.ts'
import { deliveryState, type LetterEvent } from './letter-event.ts'
import { page } from './page.ts'
import { whenText } from './when-text.ts'

const perPage = 100

export interface ListFilter {
  to: string
  subject: string
  since?: string
  /** Show letters older than this id. */
  before?: string
}

/** The inbox for people: newest first, a hundred at a time. `letters` are those that match, oldest first. */
export function listPage(
  letters: LetterSummary[],
  filter: ListFilter,
  eventsOf: (id: string) => LetterEvent[],
): WireResponse {
  const older = letters.filter(({ id }) => !filter.before || Number(id) < Number(filter.before)).reverse()
  const shown = older.slice(0, perPage)
  const filtered = Boolean(filter.to || filter.subject)
  const count = `${letters.length} ${letters.length === 1 ? 'letter' : 'letters'}${filtered ? ' found' : ''}`
  return page(
    200,
    'Letters',
    html`<h1>Letters</h1>
<form method="get" action="/_local/inbox">
<div><label for="to">To contains</label><input id="to" name="to" value="${filter.to}" autocomplete="off"></div>
<div><label for="subject">Subject contains</label><input id="subject" name="subject" value="${filter.subject}" autocomplete="off"></div>
<button>Find</button>
</form>
${
  shown.length === 0
    ? html`<p>${filtered ? 'No letter matches.' : 'No letter has been sent yet. Letters show here as soon as they are sent.'}</p>`
    : html`<p class="soft">${count}, newest first</p>
<ul class="letters">${shown.map((letter) => line(letter, deliveryState(letter.destinations, eventsOf(letter.id))))}</ul>`
}
<nav aria-label="Pages">
${filter.before && html`<a href="${address(filter)}">Newest letters</a>`}
${older.length > perPage && html`<a href="${address(filter, shown.at(-1)!.id)}">Older letters</a>`}
</nav>`,
  )
}

const line = (
  { id, subject, date, destinations, from, attachmentNames }: LetterSummary,
  state: string,
) => html`<li>
<h2><a href="/_local/inbox/${id}">${subject || 'No subject'}</a></h2>
<p class="soft when"><time datetime="${date}">${whenText(date)}</time></p>
<p class="soft">To ${destinations.join(', ')}<br>From ${from}<br><strong>${state}</strong>${
  attachmentNames.length > 0 && html`<br>Attached: ${attachmentNames.join(', ')}`
}</p>
</li>
`

function address({ to, subject }: ListFilter, before?: string): string {
  const query = new URLSearchParams(
    Object.entries({ to, subject, before }).filter(([, value]) => value) as [string, string][],
  )
  return `/_local/inbox${query.size > 0 ? `?${query}` : ''}`
}
