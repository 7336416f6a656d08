import type { WireResponse } from '../contracts.ts'
import { type Html, html, toText, trusted } from '../html.ts'

/** Nothing is loaded from elsewhere, letters' pictures included, and no script runs. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A whole page of the inbox. `title` is for the tab; `main` holds the one h1. */
export function page(status: number, title: string, main: Html): WireResponse {
  const document = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Local inbox</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header><div class="wide"><a href="/_local/inbox">Local inbox</a><span>Nothing here has left this machine</span></div></header>
<main id="main" class="wide">
${main}
</main>
</body>
</html>
`
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
    body: toText(document),
  }
}

const styles = trusted(`
:root { --ink: #1d2329; --soft: #4b5660; --line: #d3d9de; --paper: #fff; --wash: #f3f5f7; --blue: #0b4f94; --focus: #ffdd00; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; color: var(--ink); background: var(--wash); font: 1.0625rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; overflow-wrap: anywhere; }
.wide { max-width: 64rem; margin-inline: auto; padding-inline: 1rem; }
a { color: var(--blue); text-underline-offset: .15em; }
a:hover { text-decoration-thickness: .15em; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 0; box-shadow: 0 0 0 6px var(--focus); border-radius: 2px; }
.skip { position: absolute; left: 1rem; top: -4rem; background: var(--focus); color: var(--ink); padding: .5rem 1rem; }
.skip:focus { top: .5rem; }
header { background: #0f3049; color: #fff; }
header .wide { display: flex; flex-wrap: wrap; gap: 0 1rem; align-items: baseline; padding-block: .75rem; }
header a { color: #fff; font-weight: 600; font-size: 1.25rem; text-decoration: none; }
header a:hover { text-decoration: underline; }
header span { color: #d5e3ee; font-size: .9375rem; }
main { padding-block: 1.5rem 4rem; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2.125rem); line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .75rem; }
.soft { color: var(--soft); font-size: .9375rem; margin: 0; }
form { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; margin: 0 0 1.5rem; }
form div { flex: 1 1 14rem; }
label { display: block; font-weight: 600; margin-bottom: .25rem; }
input { width: 100%; font: inherit; color: inherit; padding: .5rem .625rem; background: var(--paper); border: 2px solid var(--soft); border-radius: 4px; }
button { font: inherit; font-weight: 600; color: #fff; background: var(--blue); border: 2px solid var(--blue); border-radius: 4px; padding: .5rem 1.25rem; cursor: pointer; }
button:hover { background: #083a6d; }
.letters { list-style: none; margin: .5rem 0 1.5rem; padding: 0; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; }
.letters li { padding: .875rem 1rem; border-top: 1px solid var(--line); }
.letters li:first-child { border-top: 0; }
.letters h2 { font-size: 1.0625rem; margin: 0 0 .125rem; }
@media (min-width: 48rem) {
  .letters li { display: grid; grid-template-columns: 1fr auto; gap: 0 1.5rem; }
  .letters .when { grid-column: 2; grid-row: 1; }
}
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 1rem; }
dl { display: grid; grid-template-columns: 1fr; gap: 0; margin: 0; }
dt { font-weight: 600; }
dd { margin: 0 0 .625rem; }
dd:last-child { margin-bottom: 0; }
@media (min-width: 40rem) {
  dl { grid-template-columns: minmax(9rem, max-content) 1fr; gap: .375rem 1.5rem; }
  dd { margin: 0; }
}
pre { margin: 0; font: .9375rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre-wrap; }
iframe { display: block; width: 100%; height: 28rem; max-height: 80vh; border: 1px solid var(--line); border-radius: 6px; background: #fff; resize: vertical; }
details { margin-top: 2rem; }
summary { cursor: pointer; font-weight: 600; font-size: 1.25rem; margin-bottom: .75rem; }
.headers { font-size: .9375rem; }
nav { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; }
ul.files { margin: 0; padding-left: 1.25rem; }
ol.plain { margin: 0 0 1rem; padding-left: 2rem; }
form.events { margin-bottom: .5rem; }
`)
