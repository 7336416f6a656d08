import type { Item } from '../cloud/table.ts'
import { html, type Markup } from './markup.ts'

/** How often each thing stands in the ledgers. */
export function ledger(items: Item[]): Markup {
  const entries = items.filter(({ pk }) => pk.startsWith('LEDGER#'))
  const kinds = [...Map.groupBy(entries, ({ what }) => String(what))].sort(
    ([, a], [, b]) => b.length - a.length,
  )
  const ledgers = new Set(entries.map(({ pk }) => pk)).size
  return html`<p>${entries.length} entries in ${ledgers} ledgers, one for each run.</p>
<div class="wide" tabindex="0" role="group" aria-label="Entries by kind"><table class="rows"><thead><tr><th scope="col">What happened</th><th scope="col" class="number">Times</th></tr></thead>
<tbody>${kinds.map(([what, of]) => html`<tr><th scope="row">${what.replaceAll('-', ' ')}</th><td class="number">${of.length}</td></tr>`)}</tbody></table></div>`
}
