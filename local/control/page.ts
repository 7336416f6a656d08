import { style } from './page-style.ts'
import type { Status } from './status.ts'
import { escapeHtml, lengthText, localText, whenText } from './words.ts'

/** What to say: how far the clock has just moved, or what was wrong with the time that was asked for. */
export interface Note {
  movedMs?: number
  wrong?: string
  asked?: string
}

/** The page of the local cloud for people: what runs, where, and the clock. Works without JavaScript. */
export function controlPage(status: Status, note: Note = {}): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${note.wrong ? 'Error: ' : ''}Local cloud, Countersign</title>
<style>${style}</style>
</head>
<body>
<header><div class="width"><p><strong>Countersign</strong> on this machine</p></div></header>
<main class="width">
<h1>Local cloud</h1>
${noteOf(note)}
<section aria-labelledby="places">
<h2 id="places">Places</h2>
<ul class="places">
${place(status.console, 'Console', 'Start and watch rounds, as an administrator')}
${place(status.inbox, 'Inbox', 'Every letter, exactly as sent')}
${place(status.api, 'Public pages', 'What the people who are asked see')}
</ul>
</section>
${clockSection(status, note)}
<section aria-labelledby="parts">
<h2 id="parts">What runs</h2>
<dl>
${entry('State machines', list(status.stateMachines))}
${entry('Functions', list(status.functions))}
${entry('Schedules', schedules(status.schedules))}
${entry('Table', code(status.tableName ?? 'none'))}
${entry('AWS endpoint', `${code(status.awsEndpoint)} in ${code(status.region)}`)}
${entry('Data', code(status.dataDir))}
${entry('For programs', `<a href="/_local/status">Status as JSON</a>, <a href="/_local/meter">meter as JSON</a>`)}
</dl>
</section>
</main>
</body>
</html>
`
}

function noteOf({ movedMs, wrong }: Note): string {
  if (wrong)
    return `<div class="note wrong" role="alert"><h2>There is a problem</h2><p><a href="#london">${escapeHtml(wrong)}</a></p></div>`
  if (movedMs === undefined) return ''
  const text =
    movedMs === 0 ? 'Nothing is due: the clock stays.' : `The clock moved by ${lengthText(movedMs)}.`
  return `<div class="note" role="status"><p>${text}</p></div>`
}

function clockSection({ clock }: Status, { wrong, asked }: Note): string {
  const away = lengthText(Math.abs(clock.offsetMs))
  const ahead =
    clock.offsetMs === 0
      ? 'The same as real time.'
      : `${away} ${clock.offsetMs > 0 ? 'ahead of' : 'behind'} real time.`
  const next = clock.next ? whenText(clock.next) : 'Nothing'
  return `<section aria-labelledby="clock">
<h2 id="clock">Clock</h2>
<p class="now"><time datetime="${clock.now}">${whenText(clock.now)}</time></p>
<p>${ahead} Next thing due: <strong>${next}</strong>.</p>
<p class="hint">Moving the clock brings about everything that falls due on the way, in order. It cannot be moved back.</p>
<div class="buttons">
${button('advance', 'PT1H', 'An hour on')}
${button('advance', 'P1D', 'A day on')}
${button('next', 'true', 'To the next thing due')}
</div>
<form class="to" method="post" action="/_local/clock">
<label for="london">Or to a time in London</label>
${wrong ? `<p class="error" id="error"><span class="hidden">Error: </span>${escapeHtml(wrong)}</p>` : ''}
<input id="london" name="london" type="datetime-local" value="${escapeHtml(asked ?? localText(clock.now))}"${wrong ? ' aria-describedby="error" aria-invalid="true"' : ''}>
<button class="plain">Go to this time</button>
</form>
</section>`
}

const button = (name: string, value: string, text: string) =>
  `<form method="post" action="/_local/clock"><button name="${name}" value="${value}">${text}</button></form>`
const place = (url: string, name: string, text: string) =>
  `<li><a href="${escapeHtml(url)}">${name}</a><span>${text}</span></li>`
const entry = (name: string, value: string) => `<div><dt>${name}</dt><dd>${value}</dd></div>`
const code = (text: string) => `<code>${escapeHtml(text)}</code>`
const schedules = (items: Status['schedules']) => {
  const lines = Object.entries(items).map(
    ([name, next]) => `<li>${escapeHtml(name)}: ${next ? whenText(next) : 'not due any more'}</li>`,
  )
  return lines.length === 0 ? 'none' : `<ul>${lines.join('')}</ul>`
}
const list = (items: Record<string, string>) => {
  const lines = Object.entries(items).map(([name, value]) => `<li>${escapeHtml(name)} ${code(value)}</li>`)
  return lines.length === 0 ? 'none' : `<ul>${lines.join('')}</ul>`
}
