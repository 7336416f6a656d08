import { writeFile } from 'node:fs/promises'
import type { Finding } from '../checks/check.ts'
import { inFull } from '../london.ts'
import type { Rehearsed } from '../run.ts'
import { calendar } from './calendar.ts'
import { costs } from './costs.ts'
import { days } from './days.ts'
import { ledger } from './ledger.ts'
import { letters } from './letters.ts'
import { html, type Markup, raw } from './markup.ts'
import { runs } from './runs.ts'
import { style } from './style.ts'

/** Writes the report: one page that holds everything it shows. */
export async function writeReport(file: string, seen: Rehearsed, findings: Finding[]): Promise<void> {
  await writeFile(file, page(seen, findings).markup)
}

function page(seen: Rehearsed, findings: Finding[]): Markup {
  const { rehearsal, story, evidence, played, options } = seen
  const sections: [id: string, heading: string, body: Markup][] = [
    ['checks', 'What was checked', checked(findings)],
    ['calendar', 'Calendar', calendar(story.happenings)],
    ['story', 'Day by day', days(story.happenings)],
    ['letters', 'Letters', letters(evidence.letters)],
    ['runs', 'Runs', runs(evidence)],
    ['ledger', 'Ledger', ledger(evidence.items)],
    ['costs', 'What it would have cost', costs(evidence.metered)],
  ]
  return html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<link rel="icon" href="data:,"><title>${rehearsal.title} – rehearsal</title><style>${raw(style)}</style></head>
<body><a class="skip" href="#checks">Skip to the results</a>
<header><h1>${rehearsal.title}</h1>
<p class="lead">A rehearsal with scripted people, from ${inFull(played.began)} to ${inFull(played.ended)}. Seed ${options.seed}.</p>
${facts(seen, findings)}
<nav aria-label="Sections"><ul>${sections.map(([id, heading]) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul></nav></header>
<main>${sections.map(([id, heading, body]) => html`<section id="${id}" aria-labelledby="${id}-heading"><h2 id="${id}-heading">${heading}</h2>${body}</section>`)}</main>
<footer><p>All names and addresses are invented. It took ${(seen.took / 1000).toFixed(1)} seconds.</p></footer></body></html>
`
}

function facts({ story, evidence, options, killed }: Rehearsed, findings: Finding[]): Markup {
  const problems = findings.flatMap((finding) => finding.problems).length
  const rows: [string, string | number][] = [
    ['Result', problems === 0 ? 'All well' : `${problems} wrong`],
    ['Done by people', story.happenings.filter(({ kind }) => kind === 'act').length],
    ['Letters', evidence.letters.length],
    ['Runs', evidence.items.filter(({ sk }) => sk === '0#RUN').length],
    ...(options.kills > 0 ? ([['Kills survived', killed]] as [string, number][]) : []),
  ]
  return html`<dl class="facts">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`
}

const checked = (findings: Finding[]): Markup =>
  html`<ul class="checks">${findings.map(({ check, problems }) =>
    problems.length === 0
      ? html`<li>✓ ${check}</li>`
      : html`<li class="bad">✗ Not so: ${check}<ul>${problems.map((problem) => html`<li>${problem}</li>`)}</ul></li>`,
  )}</ul>`
