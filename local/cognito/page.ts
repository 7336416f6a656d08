import type { WireResponse } from '../contracts.ts'
import { type Html, html, toText, trusted } from '../html.ts'
import type { Person } from './people.ts'

/** The page on which one picks who to be. `action` is the address that was opened, so that nothing of it is lost. */
export const pickPage = (people: Person[], action: string): WireResponse =>
  page(
    200,
    'Who do you want to be?',
    html`<p>On AWS people sign in here with a password and a code. On this machine one picks somebody. They are invented.</p>
<form method="post" action="${action}">
<ul>
${people.map(
  ({ sub, name, email, groups }) => html`<li>
<button name="who" value="${sub}" aria-describedby="is-${sub}">${name}</button>
<p id="is-${sub}">${groups.join(', ') || 'in no group'}<br>${email}</p>
</li>`,
)}
</ul>
</form>`,
  )

/** A request that cannot be sent back to where it came from, since nothing says that it may. */
export const refusedPage = (why: string): WireResponse =>
  page(400, 'This address cannot be used to sign in', html`<p>${why}</p>`)

const page = (status: number, title: string, main: Html): WireResponse => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  },
  body: toText(html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Local sign-in</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${main}
</main>
</body>
</html>
`),
})

/** Contrast of at least 4.5 to 1 throughout. */
const style = trusted(`
* { box-sizing: border-box; }
body { margin: 0; color: #1d2329; background: #f3f5f7; font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 36rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.6vw, 2.125rem); line-height: 1.2; margin: 0 0 1rem; }
ul { list-style: none; margin: 1.5rem 0 0; padding: 0; background: #fff; border: 1px solid #d3d9de; border-radius: 6px; }
li { padding: 1rem; border-top: 1px solid #d3d9de; }
li:first-child { border-top: 0; }
li p { margin: .375rem 0 0; color: #4b5660; font-size: .9375rem; }
button { font: inherit; font-weight: 600; color: #fff; background: #0b4f94; border: 0; border-radius: 4px; min-height: 2.75rem; padding: .5rem 1.25rem; cursor: pointer; }
button:hover { background: #083a6d; }
:focus-visible { outline: 3px solid #1d2329; box-shadow: 0 0 0 6px #ffdd00; }
`)
