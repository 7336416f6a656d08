import type { Metered } from '../cloud/status.ts'
import { type Price, pricedOn, prices } from '../prices.ts'
import { html, type Markup } from './markup.ts'

/** What the round would have cost on AWS, by line. */
export function costs({ totals }: Metered): Markup {
  const lines = prices.map((price) => ({ ...price, amount: totals[price.metered] ?? 0 }))
  const sum = lines.reduce((total, line) => total + costOf(line), 0)
  return html`<p>As metered, at the prices of eu-west-2 of ${pricedOn}, without free tiers, storage, logs, data transfer and taxes. Prices with a star are to be checked before anything hangs on them.</p>
<div class="wide" tabindex="0" role="group" aria-label="Costs by line"><table class="rows"><thead><tr><th scope="col">Line</th><th scope="col" class="number">Used</th><th scope="col" class="number">US dollars for</th><th scope="col" class="number">Cost</th></tr></thead>
<tbody>${lines.map(row)}</tbody><tfoot><tr><th scope="row" colspan="3">In all</th><td class="number">${dollars(sum)}</td></tr></tfoot></table></div>
<details><summary>Where the prices come from</summary><ul>${prices.map(({ line, source, toBeChecked }) => html`<li>${line}: ${source}${toBeChecked ? ' (to be checked)' : ''}</li>`)}</ul></details>`
}

function row(line: Price & { amount: number }): Markup {
  const per = line.per === 1_000_000 ? 'million' : line.per.toLocaleString('en-GB')
  return html`<tr><th scope="row">${line.line}</th><td class="number">${Math.round(line.amount * 100) / 100} ${line.unit}</td>
<td class="number">${line.price} a ${per}${line.toBeChecked ? '*' : ''}</td><td class="number">${dollars(costOf(line))}</td></tr>`
}

const costOf = ({ amount, price, per }: Price & { amount: number }): number => (amount / per) * price

const dollars = (amount: number): string => `$${amount.toFixed(4)}`
