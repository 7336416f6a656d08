import { type Html, html } from '../html.ts'
import type { InboxLetter } from './inbox-letter.ts'
import type { LetterEvent } from './letter-event.ts'
import { whenText } from './when-text.ts'

/** What has been told of a letter, and buttons that have more told, without JavaScript. */
export function deliverySection({ id }: InboxLetter, events: LetterEvent[]): Html {
  return html`<h2>What became of it</h2>
<ol class="card plain">${events.map(
    ({ detailType, address, at }) =>
      html`<li><time datetime="${at}">${whenText(at)}</time>: ${detailType}${address !== undefined && html` (${address})`}</li>`,
  )}</ol>
<form method="post" action="/_local/inbox/${id}/events" class="events">
${button('bounce', 'Make it bounce')}
${button('complaint', 'Report it as spam')}
${button('delivery', 'Deliver it')}
</form>
<p class="soft">An address that bounced or complained is on the suppression list: later letters to it bounce.</p>`
}

const button = (type: string, text: string): Html =>
  html`<button name="type" value="${type}">${text}</button>`
