import { describe, expect, test } from 'vitest'
import { linkOfficer } from '../../../schemes/link-officer/scheme.ts'
import { lettersOf } from '../../../shared/scheme/check/letters.ts'
import { problemsOf } from '../../../shared/scheme/define.ts'
import { outcomesOf } from '../../../shared/scheme/form.ts'
import { NO_ANSWER } from '../../../shared/scheme/outcomes.ts'
import type { AskStep } from '../../../shared/scheme/steps/ask.ts'
import { allSteps, asksOf } from '../../../shared/scheme/walk.ts'

const flow = linkOfficer.flows[0]!
const asks = asksOf(flow)
const ask = (id: string): AskStep => asks.find((step) => step.id === id)!

test('the checker has nothing to say about it, in English', () => {
  expect(problemsOf(linkOfficer)).toEqual([])
})

/** Forms of flows that are still to come. */
const COMING = /^LO-(F([6-9]|1[0-6])|S\d+)$/

test('every letter it has is sent by some step, and every form is asked', () => {
  const everyStep = linkOfficer.flows.flatMap(({ steps }) => allSteps(steps))
  const sent = everyStep.flatMap((step) =>
    step.verb === 'ask' || step.verb === 'tell' ? lettersOf(step) : [],
  )
  // And the one that brings back whoever keeps an answer for later.
  const known = [...sent, linkOfficer.saveLetter]
  expect(linkOfficer.letters.map(({ id }) => id).filter((id) => !known.includes(id))).toEqual([])
  const asked = linkOfficer.flows.flatMap((one) => [one.start.form, ...asksOf(one).map(({ form }) => form)])
  const idle = linkOfficer.forms.map(({ id }) => id).filter((id) => !asked.includes(id))
  expect(idle.filter((id) => !COMING.test(id))).toEqual([])
})

test('every address it writes to ends in .example, until the directory says otherwise', () => {
  const { offices, units, settings } = linkOfficer
  const addresses = JSON.stringify({ offices, units, settings }).match(/[\w.+-]+@[\w.-]+/g) ?? []
  expect(addresses.length).toBeGreaterThan(26)
  expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([])
})

describe('appointing', () => {
  test('asks 13 organisations, each with a director and an office that can be written to', () => {
    const members = linkOfficer.units[0]!.members.filter(({ inScope }) => inScope)
    expect(members).toHaveLength(13)
    for (const { id, holders } of members) {
      expect(holders['workforce-director']?.email, id).toMatch(/@/)
      expect(holders['deputy-contact']?.email, id).toMatch(/@/)
    }
  })

  // Steps 0.1 to 2.3 of the specification: form, who, and working days to answer, to be reminded, escalated, closed.
  test.each<[string, string, string, unknown, number[], number[], unknown]>([
    ['release', 'LO-A1', 'chair', 5, [3], [6], undefined],
    ['nomination', 'LO-F4', 'workforce-director', 20, [10, 17], [21, 26], 31],
    ['acceptance', 'LO-F5', 'nominee', 10, [5, 8], [11], 16],
    ['deputy-acceptance', 'LO-A5D', 'deputy', 10, [5, 8], [], 16],
    ['replacement', 'LO-F4', 'workforce-director', 10, [5, 8], [11], 16],
  ])('%s: %s of the %s within %j working days', (id, form, who, within, remindOn, escalateOn, closesOn) => {
    const { of, clock, form: asked } = ask(id)
    expect(asked).toBe(form)
    expect(Object.values(of)).toEqual([who])
    expect([clock.within, clock.remindOn ?? [], clock.escalateOn ?? [], clock.closesOn]).toEqual([
      within,
      remindOn,
      escalateOn,
      closesOn,
    ])
  })

  test('hears views until the meeting, and takes silence as no view', () => {
    expect(ask('view').clock).toMatchObject({
      within: { soonerOf: [15, { workingDays: -2, from: 'answer.proposal.meeting_date' }] },
      closesOn: { workingDays: 0, from: 'answer.proposal.meeting_date' },
    })
    expect(ask('view').on?.[NO_ANSWER]).toMatchObject([{ verb: 'finish', outcome: 'no-view' }])
  })

  test('takes silence for no answer, never for yes or no: whatever closes ends or goes on by a route of its own', () => {
    for (const step of asks.filter(({ clock }) => clock.closesOn !== undefined))
      expect(step.on, step.id).toHaveProperty([NO_ANSWER])
    const yes = allSteps(flow.steps).filter((step) => step.verb === 'appoint')
    for (const step of asks)
      for (const silent of allSteps(step.on?.[NO_ANSWER] ?? [])) expect(yes).not.toContain(silent)
  })

  test('stops after a meeting that did not agree, and asks for nominations after one that did', () => {
    const decision = allSteps(flow.steps).find(({ id }) => id === 'decision')
    expect(decision).toMatchObject({ verb: 'choose', by: 'meeting' })
    expect(decision?.verb === 'choose' && decision.on['not-agreed']).toMatchObject([
      { verb: 'finish', outcome: 'not-agreed' },
    ])
    expect(decision?.verb === 'choose' && decision.on).not.toHaveProperty('agreed')
  })

  test('needs half of the organisations at the meeting before anything is agreed', () => {
    const form = linkOfficer.forms.find(({ id }) => id === ask('meeting').form)!
    expect(form.rules).toMatchObject([
      { rule: 'quorum', share: [1, 2], when: { is: ['agreed', 'agreed-with-changes'] } },
    ])
    expect(outcomesOf(form)).toEqual([
      'agreed',
      'agreed-with-changes',
      'not-agreed',
      'not-reached',
      'see-again',
    ])
  })

  test('appoints the nominee and the deputy for 24 months, each after their own acceptance', () => {
    const appointments = allSteps(flow.steps).filter((step) => step.verb === 'appoint')
    expect(appointments).toMatchObject([
      { id: 'appointment', role: 'link-officer', who: 'nominee', months: 24 },
      { id: 'deputy-appointment', role: 'deputy-link-officer', who: 'deputy', months: 24 },
    ])
    expect(ask('deputy-acceptance').on?.accept?.[0]).toBe(appointments[1])
    expect(Object.keys(ask('acceptance').on ?? {})).toEqual(expect.arrayContaining(['decline', NO_ANSWER]))
  })

  test('comes to one of these ends', () => {
    const ends = allSteps(flow.steps).flatMap((step) => (step.verb === 'finish' ? [step.outcome] : []))
    expect([...new Set(ends)].sort()).toEqual([
      'complete',
      'in-post',
      'no-answer',
      'no-link-officer',
      'no-view',
      'not-agreed',
      'view-given',
      'will-not-nominate',
    ])
  })
})
