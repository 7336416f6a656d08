import type { WireResponse } from '../contracts.ts'
import { type Html, html } from '../html.ts'
import { deliverySection } from './delivery-section.ts'
import type { InboxLetter, LetterAttachment } from './inbox-letter.ts'
import { deliveryState, type LetterEvent } from './letter-event.ts'
import { page } from './page.ts'
import { whenText } from './when-text.ts'

/** One letter for people, with everything that was sent. */
export function letterPage(letter: InboxLetter, events: LetterEvent[]): WireResponse {
  const { id, subject, attachments, text } = letter
  const title = subject || 'No subject'
  return page(
    200,
    title,
    html`<p><a href="/_local/inbox">All letters</a></p>
<h1>${title}</h1>
<dl class="card">${facts(letter, events).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${letter.html !== undefined && html`<h2>As HTML</h2>${frame(letter)}`}
<h2>As plain text</h2>
<div class="card">${text ? html`<pre>${withLinks(text.trimEnd())}</pre>` : html`<p class="soft">This letter has no text part.</p>`}</div>
${
  attachments.length > 0 &&
  html`<h2>Attachments</h2>
<ul class="files">${attachments.map(
    (each, n) =>
      html`<li><a href="/_local/inbox/${id}/attachments/${n + 1}" download="${each.filename}">${each.filename}</a> (${each.contentType}, ${sizeText(each.size)})</li>`,
  )}</ul>`
}
${deliverySection(letter, events)}
<details><summary>All headers</summary>
<dl class="card headers">${letter.headers.map(({ name, value }) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
</details>
<p><a href="/_local/inbox/${id}/raw">The message as it was sent</a></p>`,
  )
}

/** Shown when the id names no letter, so that a stale bookmark is understood. */
export const noLetterPage = (id: string): WireResponse =>
  page(
    404,
    'No such letter',
    html`<h1>There is no letter ${id}</h1><p><a href="/_local/inbox">See all letters</a></p>`,
  )

function facts(letter: InboxLetter, events: LetterEvent[]): [string, Html | string][] {
  const rows: [string, Html | string][] = [
    ['To', letter.to.join(', ')],
    ['Copied to', letter.cc.join(', ')],
    ['From', letter.from],
    ['Replies go to', letter.replyTo.join(', ')],
    ['Sent', html`<time datetime="${letter.date}">${whenText(letter.date)}</time>`],
    ['Recipients', letter.destinations.join(', ')],
    ['Delivery', deliveryState(letter.destinations, events)],
    ['Bounces go to', letter.source],
    ['Configuration set', letter.configurationSet ?? ''],
    ['Tags', letter.tags.map(({ name, value }) => `${name} = ${value}`).join(', ')],
    ['Message id', letter.messageId],
  ]
  return rows.filter(([, value]) => value !== '')
}

/** The HTML part without scripts, forms or requests; its links open in place of this page when a person presses them. */
function frame(letter: InboxLetter): Html {
  const srcdoc = `<!DOCTYPE html><base target="_top">${withPictures(letter.html!, letter.attachments)}`
  return html`<iframe title="The letter as HTML" sandbox="allow-top-navigation-by-user-activation allow-popups allow-popups-to-escape-sandbox" srcdoc="${srcdoc}"></iframe>`
}

/** Links of a text letter are there to be pressed. A full stop after one is not part of it. */
const withLinks = (text: string): Html[] =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)'])/)
    .map((part, n) => (n % 2 ? html`<a href="${part}">${part}</a>` : html`${part}`))

/** Pictures that travel with the letter are put in; the page may load nothing. */
const withPictures = (text: string, attachments: LetterAttachment[]): string =>
  attachments
    .filter(({ contentId, encoding }) => contentId && encoding === 'base64')
    .reduce(
      (all, { contentId, contentType, content }) =>
        all.replaceAll(`cid:${contentId}`, `data:${contentType};base64,${content}`),
      text,
    )

const sizeText = (bytes: number): string =>
  bytes < 1024
    ? `${bytes} bytes`
    : bytes < 1024 * 1024
      ? `${Math.ceil(bytes / 1024)} KB`
      : `${(bytes / 1048576).toFixed(1)} MB`
