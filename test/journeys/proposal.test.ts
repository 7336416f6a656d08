import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { askedFor, itemsOf, ledgers } from './aws.ts'
import { follow, submit, visit } from './browse.ts'
import { type Cloud, startCloud } from './cloud.ts'
import { linkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { answer, date } from './people.ts'

// A machine that is busy with other things takes several times as long.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 })

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

/** What the director of Powys is asked for a view, as it stands. */
async function askOfPowys(round: lo.Round) {
  const asks = (await itemsOf(cloud, round.id)).filter(({ sk }) => sk.startsWith('0#ASK#view#'))
  return asks.find(({ run }) => String(run).endsWith('-pthb'))!
}

describe('the proposal', () => {
  test('comes back from the chair, is revised, and is released', async () => {
    const round = await lo.administratorProposes(cloud)
    const before = await cloud.inbox.soFar()
    await lo.chairDecides(cloud, 'send-back')
    await lo.administratorAnswers(cloud, round, 'proposal', {
      ...lo.proposal(round.meeting),
      title: 'A link officer in every organisation, revised',
    })
    const second = await cloud.inbox.newest('chair@', 'Please approve the proposal')
    expect((await visit(linkIn(second))).text).toContain('in every organisation, revised')
    await lo.chairDecides(cloud, 'approve')
    expect(await cloud.inbox.about('Proposal:', before)).toHaveLength(13)
  })

  test('is released after all when the chair changes her answer in time, and never after', async () => {
    const round = await lo.administratorProposes(cloud)
    const before = await cloud.inbox.soFar()
    const link = linkIn(await cloud.inbox.newest('chair@', 'Please approve the proposal'))
    const slip = await lo.chairAnswers(cloud, 'send-back')
    expect(slip.text).toContain('You can change your answer until')
    await cloud.clock.advance('PT14M')

    const check = await follow(await visit(link), 'Change your answer')
    expect(check.text).toContain('Say more about the time it takes.')
    const decision = check.document.querySelector('a[href*="from=check"]')?.getAttribute('href') ?? ''
    const checked = await submit(await visit(new URL(decision, check.url).href), { decision: 'approve' })
    const changed = await submit(checked)
    expect(changed.heading).toContain('Answer sent')
    expect(await cloud.inbox.about('Proposal:', before)).toHaveLength(0)
    // She looks at the page to change it once more, and comes to it too late.
    const again = await follow(await visit(link), 'Change your answer')
    await cloud.clock.advance('PT1M')
    await cloud.settled()
    expect(await cloud.inbox.about('Proposal:', before)).toHaveLength(13)
    const late = await submit(again)
    expect(late.heading).toContain('This has been answered')
    expect(late.text).not.toContain('Change your answer')

    const entries = (await ledgers(cloud)).get(`LEDGER#${round.id}`) ?? []
    expect(
      entries.filter(({ step }) => step === 'release').map(({ what, detail }) => [what, detail?.outcome]),
    ).toEqual(
      expect.arrayContaining([
        ['answered', 'send-back'],
        ['answer-changed', 'approve'],
        ['answer-final', 'approve'],
      ]),
    )
  })

  test('goes nowhere until both languages are ready', async () => {
    const before = await cloud.inbox.soFar()
    const round = await lo.administratorProposes(cloud, { cy_ready: 'no' })
    await lo.administratorAnswers(cloud, round, 'proposal', {
      ...lo.proposal(round.meeting),
      cy_ready: 'no',
    })
    expect(await cloud.inbox.soFar()).toBe(before)
    await lo.administratorAnswers(cloud, round, 'proposal', lo.proposal(round.meeting))
    expect(await cloud.inbox.about('Please approve the proposal', before)).toHaveLength(1)
  })
})

describe('the meeting', () => {
  const rounds = {} as Record<'refused' | 'unreached' | 'unseen' | 'changed', lo.Round>
  beforeAll(async () => {
    rounds.refused = await lo.releasedRound(cloud)
    // One view is given before that meeting moves.
    await lo.directorAnswers(cloud, 'swansea-bay', 'Proposal:', {
      your_name: 'Ŷstwyth Prŵs',
      view: 'support',
    })
    for (const name of ['unreached', 'unseen', 'changed'] as const)
      rounds[name] = await lo.releasedRound(cloud)
  })

  test('moves to another day before it was held: the open requests follow, and each letter says so once', async () => {
    const round = rounds.refused
    const was = await askOfPowys(round)
    const meeting = await lo.daysFromNow(cloud, lo.DAYS_TO_MEETING + 7)
    const before = await cloud.inbox.soFar()
    const moving = async () => {
      const done = await answer(await follow(await visit(round.url), 'Give the new meeting date'), {
        ...date('meeting_date', meeting),
        why: 'The hall is closed on that day.',
      })
      await cloud.settled()
      return done
    }
    expect((await moving()).text).toContain('After the meeting you will be asked')
    const told = await cloud.inbox.about('The meeting about link officers', before)
    expect(told).toHaveLength(12)
    const [noted, ...others] = await cloud.inbox.about('We have your view', before)
    expect([noted?.to, others]).toEqual([[lo.directorOf('swansea-bay')], []])
    expect((await visit(linkIn(noted!))).heading).toContain('This has been answered')
    const letter = told.find(({ to }) => to.join().includes(lo.directorOf('powys')))!
    expect((await visit(linkIn(letter))).status).toBe(200)
    const is = await askOfPowys(round)
    expect([is.closes, is.number]).toEqual([meeting, was.number])
    expect(String(is.due) >= String(was.due)).toBe(true)
    await moving()
    expect(await cloud.inbox.soFar()).toBe(before + 13)
    expect((await visit(round.url)).text).toContain('The hall is closed on that day.')
    rounds.refused = { ...round, meeting }
  })

  test('does not agree: the run ends', async () => {
    const round = rounds.refused
    await lo.meetingDecides(cloud, round, 'not-agreed')
    const [run] = (await itemsOf(cloud, round.id)).filter(({ sk }) => sk === '0#RUN')
    expect(run).toMatchObject({ state: 'finished', outcome: 'not-agreed' })
    expect(await askedFor(cloud, round.id, 'nomination')).toBe(0)
    expect((await visit(round.url)).text).toContain('Not agreed')
  })

  test('is not reached, or wants to see it again: everybody meets a second time', async () => {
    const { unreached, unseen } = rounds
    await lo.meetingDecides(cloud, unreached, 'not-reached')
    const meeting = await lo.daysFromNow(cloud, lo.DAYS_TO_MEETING)
    await lo.administratorAnswers(cloud, unreached, 'new meeting date', date('meeting_date', meeting))

    await lo.meetingDecides(cloud, unseen, 'agreed-with-changes', {
      changes: 'Start again with the hours.',
      recirculate: 'yes',
    })
    await lo.administratorAnswers(cloud, unseen, 'proposal', lo.proposal(meeting))
    await lo.chairDecides(cloud, 'approve')
    expect(await askedFor(cloud, unseen.id, 'view')).toBe(26)

    for (const round of [unreached, unseen]) {
      expect(await askedFor(cloud, round.id, 'nomination')).toBe(0)
      await lo.meetingDecides(cloud, { ...round, meeting }, 'agreed')
      expect(await askedFor(cloud, round.id, 'nomination')).toBe(13)
    }
  })

  test('agrees with changes: they are written in before anybody is asked', async () => {
    const round = rounds.changed
    await lo.meetingDecides(cloud, round, 'agreed-with-changes', {
      changes: 'Say four hours a month.',
      recirculate: 'no',
    })
    expect(await askedFor(cloud, round.id, 'nomination')).toBe(0)
    await lo.administratorAnswers(cloud, round, 'agreed changes', { what: 'Four hours a month, as agreed.' })
    expect(await askedFor(cloud, round.id, 'nomination')).toBe(13)
    const asked = await cloud.inbox.newest(lo.directorOf('powys'), 'Please nominate')
    expect((await visit(linkIn(asked))).text).toContain('Four hours a month, as agreed.')
  })
})
