import { parse } from 'node-html-parser'
import { describe, expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { formatDate } from '../../../shared/calendar/format-date.ts'
import { subtractWorkingDays } from '../../../shared/calendar/working-days.ts'
import { appoint } from '../../../shared/run/appoint.ts'
import { closeAsk } from '../../../shared/run/close-ask.ts'
import { holderOf } from '../../../shared/run/holder.ts'
import { personIn } from '../../../shared/run/situation.ts'
import { thisPerson } from '../../../shared/run/this-person.ts'
import { withdraw } from '../../../shared/run/withdraw.ts'
import { lettersOf } from '../../../shared/scheme/check/letters.ts'
import type { AppointStep } from '../../../shared/scheme/steps/appoint.ts'
import type { AskStep } from '../../../shared/scheme/steps/ask.ts'
import type { TellStep } from '../../../shared/scheme/steps/tell.ts'
import { allSteps, stepOf } from '../../../shared/scheme/walk.ts'
import { type Player, playChild, playRun } from '../run/player.ts'
import { LINK, letterOf, OWN_PAGE } from './filling.ts'

const flow = linkOfficer.flows[0]!
const organisation = linkOfficer.units[0]!.members[0]!

const proposal = {
  title: 'Link officers',
  why: 'Members ask for one',
  what: 'One in each organisation',
  ask: 'Please nominate',
  meeting_date: '2027-02-10',
  cy_ready: 'yes',
}
const nominated = {
  answer: 'nominate',
  director_name: 'Eleri Jones',
  director_title: 'Workforce Director',
  nominee_name: 'Siân Rees',
  nominee_email: 'sian@powys.example',
  nominee_title: 'HR Manager',
  nominee_language: 'cy',
  has_deputy: 'yes',
  deputy_name: 'Jo Lee',
  deputy_email: 'jo@powys.example',
}
const refused = { ...nominated, answer: 'no-nomination', decline_reason: 'no-one-available' }
const accepted = {
  answer: 'accept',
  full_name: 'Siân Rees',
  email: 'sian@powys.example',
  language: 'cy',
  share: ['link-officers', 'members'],
}

/** The run of the whole round, after the meeting. */
function round(): Player {
  const run = playRun(linkOfficer, proposal)
  run.comeTo('release')
  run.answer('release', { decision: 'approve' })
  run.comeTo('meeting')
  run.answer('meeting', { met_on: '2027-02-10', outcome: 'agreed' })
  return run
}
const inOrganisation = (step = 'nominations') => playChild(round(), step, organisation)

function asked(step: string, run = inOrganisation()): Player {
  run.comeTo(step)
  return run
}
function nominatedRun(): Player {
  const run = asked('nomination')
  run.answer('nomination', nominated)
  return run
}
function acceptedRun(): Player {
  const run = asked('acceptance', nominatedRun())
  run.answer('acceptance', accepted)
  run.keep(appoint(run.situation(), stepOf(flow, 'appointment') as AppointStep, []).change)
  return run
}
function deputyRun(): Player {
  const run = asked('deputy-acceptance', acceptedRun())
  run.answer('deputy-acceptance', {
    answer: 'accept',
    full_name: 'Jo Lee',
    email: 'jo@powys.example',
    language: 'en',
  })
  run.keep(appoint(run.situation(), stepOf(flow, 'deputy-appointment') as AppointStep, []).change)
  return run
}
function deputyDeclinedRun(): Player {
  const run = asked('deputy-acceptance', acceptedRun())
  run.answer('deputy-acceptance', { answer: 'decline' })
  return run
}
function declined(): Player {
  const run = asked('acceptance', nominatedRun())
  run.answer('acceptance', { answer: 'decline' })
  return run
}
function unanswered(): Player {
  const run = asked('acceptance', nominatedRun())
  run.keep(closeAsk(run.situation(), run.ask('acceptance'))!.change)
  return run
}
/** The outcome is recorded by whoever settles the ask: here it is only looked at. */
function undeliverable(): Player {
  const run = unanswered()
  const { run: record } = run.situation().file
  const outcomes = { ...record.outcomes, acceptance: 'undeliverable' }
  run.keep({ run: { ...record, outcomes }, ledger: [{ at: run.now, who: 'system', what: 'answered' }] })
  return run
}
function refusedRun(): Player {
  const run = asked('nomination')
  run.answer('nomination', refused)
  return run
}
function passedOn(): Player {
  const run = asked('nomination')
  run.answer('nomination', { answer: 'pass', pass_name: 'Col', pass_email: 'col@powys.example' })
  return run
}

/** Every step that sends letters, in the situations in which it does. */
const SITUATIONS: Record<string, Record<string, () => Player>> = {
  release: { 'when the proposal is written': () => asked('release', playRun(linkOfficer, proposal)) },
  view: { 'when the proposal is released': () => asked('view', inOrganisation('views')) },
  meeting: { 'after the meeting': () => asked('meeting', playRun(linkOfficer, proposal)) },
  nomination: {
    'when the meeting has agreed': () => asked('nomination'),
    'after it was passed on': () => asked('nomination', passedOn()),
  },
  acceptance: { 'after a nomination': () => asked('acceptance', nominatedRun()) },
  welcome: { 'after an acceptance': acceptedRun },
  confirmation: { 'after an acceptance': acceptedRun },
  'deputy-acceptance': { 'after an acceptance': () => asked('deputy-acceptance', acceptedRun()) },
  'deputy-declined': { 'after the deputy declined': deputyDeclinedRun },
  'deputy-welcome': { 'after the deputy’s acceptance': deputyRun },
  replacement: {
    'when the nominee declined': () => asked('replacement', declined()),
    'when the nominee did not answer': () => asked('replacement', unanswered()),
    'when the nominee’s address does not work': () => asked('replacement', undeliverable()),
  },
  reconsideration: {
    'when nobody is nominated': () => asked('reconsideration', refusedRun()),
    'when nobody is nominated in the first nominee’s place': () => {
      const run = asked('replacement', declined())
      run.answer('replacement', refused)
      return asked('reconsideration', run)
    },
  },
}

const senders = allSteps(flow.steps).filter(
  (step): step is AskStep | TellStep =>
    (step.verb === 'ask' || step.verb === 'tell') && lettersOf(step).length > 0,
)

test('every step that sends a letter has a situation here', () => {
  expect(Object.keys(SITUATIONS).sort()).toEqual(senders.map(({ id }) => id).sort())
})

const cases = senders.flatMap((step) =>
  Object.entries(SITUATIONS[step.id] ?? {}).flatMap(([when, play]) =>
    lettersOf(step).map((letter) => ({ step, letter, when, play })),
  ),
)

describe.each(cases)('$letter of $step.id, $when,', ({ step, letter, play }) => {
  const run = play()
  const file = linkOfficer.letters.find(({ id }) => id === letter)!
  const recipient = step.verb === 'tell' ? holderOf(run.situation(), step.who) : undefined
  const more = { values: step.values, ...(recipient ? { filling: { recipient, ask: undefined } } : {}) }

  test.each(Object.keys(file.texts) as ('en' | 'cy')[])(
    'has a value for every placeholder in %s',
    (language) => {
      const { subject, text, html } = letterOf(run, step.id, letter, { ...more, languages: [language] })
      for (const part of [subject, text, html])
        expect(part).not.toMatch(/\(\(|\)\)|undefined|null|NaN|Invalid|\[object|Not provided|Heb ei ddarparu/)
    },
  )

  test('brings its link in full, wherever it asks for an answer', () => {
    const { text, html } = letterOf(run, step.id, letter, more)
    const asks = /\(\((decision|proposal)_link\)\)/.test(file.texts.en!.body)
    expect(text.split('\n').includes(LINK)).toBe(asks)
    expect(
      parse(html)
        .querySelectorAll('a')
        .some((link) => link.getAttribute('href') === LINK),
    ).toBe(asks)
  })

  test('says where to withdraw at its very end, to people and to nobody else', () => {
    const { text } = letterOf(run, step.id, letter, more)
    const toPerson = 'person' in (step.verb === 'ask' ? step.of : step.who)
    expect(text.includes(`withdraw, at any time and without giving a reason: ${OWN_PAGE}`)).toBe(toPerson)
    // And where the director's own page is, to nobody else again.
    expect(text.includes('/you/')).toBe(toPerson || letter === 'LO-L09')
  })

  test('says who sent it, how to answer without a link, and carries the reference', () => {
    const { text, html } = letterOf(run, step.id, letter, more)
    expect(text).toContain(`Reference: ${run.ask(step.id)?.reference ?? run.situation().file.run.reference}`)
    expect(text).toContain('You can reply to this email, or telephone 01632 960 000')
    expect(html).toContain('HPMA Wales branch')
  })
})

const nomineeOf = (run: Player) => {
  const situation = run.situation()
  const { since } = personIn(situation, 'nominee')!
  return thisPerson(situation, { who: 'nominee', since }, [])!
}

test('LO-L08 gives the reason: a refusal, a withdrawal, silence, or an address that does not work', () => {
  const values = (stepOf(flow, 'replacement') as AskStep).values
  const said = (run: Player) => letterOf(asked('replacement', run), 'replacement', 'LO-L08', { values }).text
  expect(said(declined())).toContain('the person you nominated has declined')
  expect(said(unanswered())).toContain('we have not heard from the person you nominated')
  expect(new Set([said(declined()), said(unanswered()), said(undeliverable())]).size).toBe(3)
  const gone = asked('acceptance', nominatedRun())
  gone.keep(withdraw(gone.situation(), nomineeOf(gone))!.change)
  expect(said(gone)).toContain('because the person you nominated has withdrawn')
})

test('LO-L02 names the day on which the meeting was held, not the day it was planned for', () => {
  const run = round()
  run.comeTo('meeting')
  run.answer('meeting', { met_on: '2027-02-12', outcome: 'agreed' })
  const child = asked('nomination', playChild(run, 'nominations', organisation))
  const { values } = stepOf(flow, 'nomination') as AskStep
  expect(letterOf(child, 'nomination', 'LO-L02', { values }).text).toContain('Friday 12 February 2027')
})

test('LO-L09 counts those who have answered, of those who were asked', () => {
  const run = acceptedRun()
  const { run: record } = run.situation().file
  const others = ['nominate', 'no-nomination'].map((nomination) => ({ ...record, outcomes: { nomination } }))
  const { text } = letterOf(run, 'confirmation', 'LO-L09', {
    round: [record, ...others, { ...record, outcomes: {} }],
    filling: { recipient: holderOf(run.situation(), { office: 'workforce-director' }), ask: undefined },
  })
  expect(text).toMatch(/\b3\b.*\b4\b/s)
})

test('the welcome says in one sentence who sees their details', () => {
  const step = stepOf(flow, 'welcome') as TellStep
  const run = acceptedRun()
  const filling = { recipient: holderOf(run.situation(), step.who), ask: undefined }
  const { text } = letterOf(run, 'welcome', 'LO-L07', { filling })
  expect(text).toContain(
    'see your contact details: Other link officers, HPMA members in my organisation. You can change that',
  )
})

test('a director without a name is greeted by the title, as Welsh mutates it', () => {
  const { text } = letterOf(asked('nomination'), 'nomination', 'LO-L02', { languages: ['en', 'cy'] })
  expect(text).toContain('Dear Workforce Director\n')
  expect(text).toContain('Annwyl Gyfarwyddwr y Gweithlu\n')
})

test('a letter never promises the day on which an ask closes: it does so at nine in the morning', () => {
  const run = asked('nomination')
  const { closes, due } = run.ask('nomination')!
  const last = subtractWorkingDays(closes!, 1)
  expect(last > due).toBe(true)
  const said = letterOf(run, 'nomination', 'LO-L04', { languages: ['en', 'cy'] }).text
  expect(said).toContain(`If we hear nothing by ${formatDate(last, 'en')}`)
  expect(said).toContain(`Os na chlywn ddim erbyn ${formatDate(last, 'cy')}`)

  const refusal = asked('reconsideration', refusedRun())
  const { values } = stepOf(flow, 'reconsideration') as AskStep
  const ask = refusal.ask('reconsideration')!
  expect(ask.due).toBe(subtractWorkingDays(ask.closes!, 1))
  expect(letterOf(refusal, 'reconsideration', 'LO-L05', { values }).text).toContain(
    `If you change your mind before ${formatDate(ask.closes!, 'en')}`,
  )
})
