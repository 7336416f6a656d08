import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filled, follow, type Page, submit, visit } from './browse.ts'
import type { Cloud } from './cloud.ts'
import { linkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { startNominating } from './nominating.ts'
import { answer, date, fillIn, type Typed } from './people.ts'

let cloud: Cloud
let round: lo.Round
beforeAll(async () => {
  ;({ cloud, round } = await startNominating())
})
afterAll(() => cloud.stop())

/** The page of the run that asks Powys, or another organisation, for a nomination: the latest round stands first. */
async function powys(name = 'Powys'): Promise<Page> {
  const page = await visit(round.url)
  const runs = page.document.querySelectorAll('main a').filter((one) => one.text.includes(name))
  return visit(new URL(runs[0]?.getAttribute('href') ?? '', page.url).href)
}

test('an administrator goes back to the nomination while the nominee has not answered', async () => {
  await lo.directorAnswers(cloud, 'powys', 'nominate a link officer', lo.nominationOf('Huw', 'powys'))
  const letters = await cloud.inbox.soFar()
  const ask = await follow(await powys(), 'Accept or decline')
  const done = await answer(await follow(ask, 'Go back to an earlier question'), {
    which: 'nomination',
    why: 'The director telephoned: it was meant to be somebody else.',
  })
  expect(done.text).toContain('The question is put again')
  await cloud.settled()
  expect(await cloud.inbox.soFar()).toBe(letters + 1)
})

test('the nominee’s link says that it was withdrawn, and the director nominates somebody else', async () => {
  const nominee = await cloud.inbox.newest('huw@powys.example', 'You have been nominated')
  expect((await visit(linkIn(nominee))).status).toBe(410)
  await lo.directorAnswers(cloud, 'powys', 'nominate a link officer', lo.nominationOf('Mair', 'powys'))
  await lo.nominees.accepts(cloud, 'Mair', 'powys')
  expect((await lo.board(round))['Powys Teaching Health Board']).toContain('In post')
})

test('a question is not put again once somebody is in post', async () => {
  expect((await powys()).text).not.toContain('Go back to an earlier question')
})

test('an administrator pauses a question, takes it up again, and records what the director said by telephone', async () => {
  const about = async () => follow(await powys('Swansea'), 'Nominate a link officer')
  const why = { why: 'Her secretary telephoned.' }
  expect((await follow(await about(), 'Send a reminder now')).text).toMatch(/Nothing was sent|has gone today/)
  const extending = await follow(await about(), 'Give more time')
  const early = await submit(extending, date('until', await lo.daysFromNow(cloud, 2)))
  expect(early.status).toBe(422)
  expect(early.text).toContain('a date can only be moved to a later one')

  await answer(await follow(await about(), 'Pause it'), why)
  expect((await about()).text).toContain('an administrator paused it')
  await answer(await follow(await about(), 'Take it up again'), why)
  expect((await about()).text).not.toContain('an administrator paused it')

  const recorded = await answer(await follow(await about(), 'Record an answer for them'), {
    recorded_how: 'telephone',
    ...lo.noNomination,
  })
  expect(recorded.text).toContain('By telephone')
  await cloud.settled()
  const run = await powys('Swansea')
  expect(run.text).toContain('by telephone')
  expect(run.text).toContain('Reason: Her secretary telephoned.')
})

/** What a program reads of an answer that it can change. */
interface Recorded {
  answers: Record<string, string>
  change: { while: string; form: { id: string; version: number; send: { href: string } } }
}

describe('a director who nominated comes back to her link', () => {
  const about = 'Please nominate a link officer'
  const director = lo.directorOf('hywel-dda')
  const nominates = (name: string) => lo.nominationOf(name, 'hywel-dda')
  let link: string
  /** Goes through the form once more, as far as the page on which everything is checked. */
  const changing = async (typed: Typed) => fillIn(await visit(`${link}/change/answer`), typed)
  const letterTo = (name: string) => cloud.inbox.newest(`${name.toLowerCase()}@hywel-dda`, 'nominat')

  test('and names somebody else while the first has not answered: he is told, and the other is asked', async () => {
    link = linkIn(await cloud.inbox.newest(director, about))
    const deputy = lo.deputyOf('Jac', 'hywel-dda')
    await lo.directorAnswers(cloud, 'hywel-dda', about, { ...nominates('Ifan'), ...deputy })
    const before = await cloud.inbox.soFar()
    expect((await follow(await visit(link), 'Change your answer')).text).toContain('Ifan Ŵyn')
    const other = { ...lo.deputyOf('Non', 'hywel-dda') }
    const changed = await submit(await changing({ ...nominates('Mair'), ...other }))
    expect(changed.heading).toContain('Answer sent')
    await cloud.settled()

    const told = (await cloud.inbox.all()).slice(before).map(({ to, subject }) => [to[0], subject])
    expect(told).toHaveLength(2)
    expect(told).toContainEqual(['ifan@hywel-dda.example', expect.stringContaining('does not go ahead')])
    expect(told).toContainEqual([
      'mair@hywel-dda.example',
      expect.stringContaining('You have been nominated'),
    ])
    const dead = await visit(linkIn(await cloud.inbox.newest('ifan@', 'You have been nominated')))
    expect([dead.status, dead.heading]).toEqual([410, 'This request no longer stands'])
  })

  test('as a program too, as long as that is so', async () => {
    const accept = { accept: 'application/json' }
    const recorded = async () =>
      (await (await fetch(link, { headers: accept })).json()) as { answer: Recorded }
    const { answer } = await recorded()
    expect(answer.change).toMatchObject({ while: 'acceptance' })
    const { form } = answer.change
    const again = (given: object) =>
      fetch(new URL(form.send.href, link), {
        method: 'POST',
        headers: { ...accept, 'content-type': 'application/json' },
        body: JSON.stringify({ form: { id: form.id, version: form.version }, answers: given }),
        redirect: 'manual',
      })
    const before = await cloud.inbox.soFar()
    expect((await again({ ...answer.answers, confirm: true, why: 'She knows everybody.' })).status).toBe(303)
    await cloud.settled()
    expect((await recorded()).answer.answers.why).toBe('She knows everybody.')
    // The same person is not asked twice.
    expect(await cloud.inbox.soFar()).toBe(before)
  })

  test('at the moment in which the nominee accepts: one of them counts, and the other is told', async () => {
    const hers = await changing(nominates('Nia'))
    const theirs = await fillIn(
      await visit(linkIn(await letterTo('Mair'))),
      lo.acceptanceOf('Mair', 'hywel-dda'),
    )
    const [changed, accepted] = await Promise.all([submit(hers), submit(theirs)])
    await cloud.settled()
    const [first, second] = [changed, accepted].map(({ heading }) => heading.includes('Answer sent'))
    expect(first).not.toBe(second)
    if (first) expect(accepted.heading).toContain('no longer stands')
    else expect(changed.text).toContain('Your change came too late')

    if (first) await lo.nominees.accepts(cloud, 'Nia', 'hywel-dda')
    expect((await lo.board(round))['Hywel Dda University Health Board']).toContain('In post')
    const late = await visit(`${link}/change/check`)
    expect(late.text).toContain('has replied, so it cannot be changed here')
    expect(late.text).not.toContain('Change your answer')
    const declined = await cloud.inbox.about('We need another nomination for Hywel')
    expect(declined).toEqual([])
  })
})

test('a button that is pressed twice does it once, and both presses lead to what was done', async () => {
  const about = await follow(await powys('Betsi'), 'Nominate a link officer')
  const check = await fillIn(await follow(about, 'Send it to another person or address'), {
    ...{ name: 'Nia Rees', email: 'nia.rees@betsi-cadwaladr.example', why: 'She has taken over.' },
  })
  const pressed = [...(await Promise.all([submit(check), submit(check)])), await submit(check)]
  for (const page of pressed) {
    expect(page.text).toContain('The letter is on its way with a new link')
    expect((await follow(page, 'Back to the question')).url).toBe(about.url)
  }
  await cloud.settled()
  const letters = (await cloud.inbox.all()).filter(({ to }) =>
    to.includes('nia.rees@betsi-cadwaladr.example'),
  )
  expect(letters).toHaveLength(1)
})

test('of two people who have one form open, each is told what became of it', async () => {
  const about = await follow(await powys('Velindre'), 'Nominate a link officer')
  const form = await follow(about, 'Give more time')
  const mine = await fillIn(form, { ...date('until', '2027-03-15'), why: 'She telephoned.' })
  const theirs = await fillIn(await visit(form.url, 'case-worker'), { ...date('until', '2027-04-15') })
  expect((await submit(mine)).text).toContain('changed in another window')
  expect((await submit(theirs)).text).toContain('The reply-by date has moved')
  const late = await submit(mine)
  expect([late.status, late.text]).toEqual([409, expect.stringContaining('What you saw was not sent')])
  expect((await follow(late, 'Go back')).text).toContain('15 April 2027')
  expect(filled(await follow(about, 'Give more time')).body.get('until-month')).toBe('')
})
