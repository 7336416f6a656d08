/** How the report looks: one column that a phone can read, light and dark, nothing fetched. */
export const style = `
:root { color-scheme: light dark; --ink: #17212b; --soft: #55616d; --paper: #fff; --panel: #f3f6f8; --line: #c9d2da;
  --accent: #00558c; --good: #00602b; --good-panel: #e3f3e9; --bad: #a3140b; --bad-panel: #fdeceb; --warm: #8a4b00 }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf1; --soft: #a9b5c0; --paper: #10161c; --panel: #1a232c;
  --line: #3a4753; --accent: #7cc0f0; --good: #7fd6a0; --good-panel: #12301f; --bad: #ff9d95; --bad-panel: #3c1512; --warm: #f0b26b } }
* { box-sizing: border-box }
html { scroll-behavior: smooth }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }
body { margin: 0 auto; max-width: 68rem; padding: 1rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: break-word }
h1 { font-size: clamp(1.6rem, 5vw, 2.4rem); line-height: 1.2; margin: 1.5rem 0 .5rem }
h2 { font-size: 1.5rem; margin: 3rem 0 .75rem; padding-top: 1rem; border-top: 3px solid var(--accent) }
h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem }
a { color: var(--accent) }
:focus-visible { outline: 3px solid #ffb000; outline-offset: 2px }
.skip { position: absolute; left: -99rem } .skip:focus { position: static }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.lead, .soft { color: var(--soft) }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 1.5rem 0; padding: 0 }
.facts div { background: var(--panel); border-radius: .5rem; padding: .75rem 1rem }
.facts dt { color: var(--soft); font-size: .875rem } .facts dd { margin: 0; font-size: 1.5rem; font-weight: 650 }
.checks { padding: 0; list-style: none }
.checks > li { margin: .4rem 0; padding: .5rem .9rem; border-left: 5px solid var(--good); background: var(--good-panel) }
.checks > li.bad { border-color: var(--bad); background: var(--bad-panel) }
.months { display: grid; grid-template-columns: repeat(auto-fill, minmax(18rem, 1fr)); gap: 1.5rem }
.month { width: 100%; border-collapse: collapse; table-layout: fixed; align-self: start }
.month caption { text-align: left; font-weight: 650; padding-bottom: .4rem }
.month th { color: var(--soft); font-size: .8rem; font-weight: 500 }
.month td { border: 1px solid var(--line); height: 3.1rem; padding: 0; vertical-align: top; font-size: .8rem }
.month td > * { position: relative; display: block; height: 100%; padding: .15rem .3rem; color: var(--soft) }
.month td a { background: var(--panel); color: var(--ink); text-decoration: none }
.month td a:hover { background: var(--line) }
.month .n { display: block; font-size: .72rem; white-space: nowrap } .month .acts { color: var(--good); font-weight: 650 }
.month .post { color: var(--accent) } .month .odd { color: var(--bad) }
.story { padding: 0; list-style: none } .story li { display: flex; gap: .75rem; padding: .2rem 0 }
.story li > span { min-width: 0; overflow-wrap: anywhere }
.story time { flex: 0 0 3.2rem; color: var(--soft); font-variant-numeric: tabular-nums }
.story .act b { color: var(--good) } .story .problem, .story .bounce { color: var(--bad) } .story .skipped { color: var(--warm) }
details { border: 1px solid var(--line); border-radius: .4rem; margin: .35rem 0; background: var(--paper) }
summary { cursor: pointer; padding: .5rem .8rem } details[open] > summary { border-bottom: 1px solid var(--line) }
details > :not(summary) { margin: .8rem }
pre { white-space: pre-wrap; font: .9rem/1.5 ui-monospace, Menlo, Consolas, monospace; background: var(--panel); padding: 1rem; border-radius: .4rem }
.wide { overflow-x: auto }
table.rows { border-collapse: collapse; width: 100%; min-width: 34rem }
.rows th, .rows td { text-align: left; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
.rows .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap } .rows tfoot { font-weight: 650 }
svg.graph { display: block; max-width: none; font: 12px system-ui, sans-serif }
.graph rect { fill: var(--panel); stroke: var(--line); stroke-width: 1.5 } .graph text { fill: var(--ink) }
.graph .done rect { fill: var(--good-panel); stroke: var(--good) }
.graph .current rect { stroke: var(--accent); stroke-width: 3 }
.graph .failed rect { fill: var(--bad-panel); stroke: var(--bad); stroke-width: 3 }
.graph .skipped rect { stroke-dasharray: 4 3; fill: var(--paper) } .graph .skipped text { fill: var(--soft) }
.graph path { fill: none; stroke: var(--line); stroke-width: 1.5 } .graph path.taken { stroke: var(--good); stroke-width: 2 }
.graph path.back { stroke-dasharray: 5 4 }
footer { margin-top: 4rem; color: var(--soft); font-size: .9rem }
@media print { details { break-inside: avoid } nav { display: none } }
`
