import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addWorkingDays } from '../../shared/calendar/working-days.ts'
import { visit } from './browse.ts'
import type { Cloud } from './cloud.ts'
import { type Letter, linkIn } from './inbox.ts'
import * as lo from './link-officer.ts'
import { startNominating } from './nominating.ts'

describe('a round in which most directors are silent', () => {
  let cloud: Cloud
  let round: lo.Round
  let asked: string
  beforeAll(async () => {
    ;({ cloud, round } = await startNominating())
    asked = (await cloud.clock.now()).slice(0, 10)
    await lo.directorAnswers(cloud, 'powys', 'Please nominate', lo.noNomination)
    // Her colleague is as silent as the others.
    await lo.directorAnswers(cloud, 'hywel-dda', 'Please nominate', lo.passedTo('Carys', 'hywel-dda'))
  })
  afterAll(() => cloud.stop())

  /** The letters of one working day, counted from the day on which the directors were asked. */
  const lettersOn = async (day: number): Promise<Letter[]> => {
    const date = addWorkingDays(asked, day)
    await cloud.clock.to(`${date}T20:00:00Z`)
    return (await cloud.inbox.all()).filter((letter) => letter.date.startsWith(date))
  }
  const to = (letters: Letter[], words: string) =>
    letters.filter((letter) => letter.subject.includes(words)).flatMap((letter) => letter.to)

  test('nobody is chased on the ninth working day', async () => {
    expect(await lettersOn(9)).toHaveLength(0)
  })

  test('on the tenth, at nine o’clock, everybody who is silent is reminded, and nobody else', async () => {
    const letters = await lettersOn(10)
    expect(to(letters, 'Reminder: link officer')).toHaveLength(12)
    expect(to(letters, 'Reminder: link officer')).not.toContain(lo.directorOf('powys'))
    expect(letters.every((letter) => letter.date.slice(11, 16) === '09:00')).toBe(true)
    expect(letters[0]?.text).toContain('1 of 13 organisations have now answered')
  })

  test('the reminder’s own link answers the ask', async () => {
    const page = await lo.directorAnswers(cloud, 'swansea-bay', 'Reminder', lo.noNomination)
    expect(page.text).toContain('Answer sent')
  })

  test('on the twenty-first silence goes to the deputy contact, and the co-ordinator is asked to telephone', async () => {
    expect(to(await lettersOn(17), 'Reminder')).toHaveLength(11)
    const letters = await lettersOn(21)
    expect(to(letters, 'Overdue')).toHaveLength(23)
    expect(to(letters, 'Overdue')).toContain('workforce.office@hywel-dda.example')
    expect(to(letters, 'Overdue')).toContain('carys@hywel-dda.example')
    // Whoever passed the request on hears of the silence too, and cannot answer by it.
    const copies = letters.filter(({ subject }) => subject.includes('Copy: Overdue'))
    expect(copies.map((letter) => letter.to)).toEqual([[lo.directorOf('hywel-dda')]])
    expect(copies[0]!.text + copies[0]!.html).not.toMatch(/\/answer\//)
    expect(letters[0]?.text).not.toContain('our last letter')
    const tasks = await visit(`${cloud.url}/console/tasks`)
    expect(tasks.text.match(/Telephone (Workforce Director|Carys)/g)).toHaveLength(11)
  })

  test('the twenty-sixth brings the last letter, and a late answer is still taken and marked as late', async () => {
    const letters = await lettersOn(26)
    expect(letters[0]?.text).toContain('This is our last letter about this round.')
    // Its page says until when; the due date alone would read as if it were too late.
    const { text } = await visit(linkIn(await cloud.inbox.newest(lo.directorOf('heiw'), 'Overdue')))
    const last = /If we hear nothing by (\w+ \d+ \w+ \d+)/.exec(letters[0]?.text ?? '')?.[1]
    expect(text).toContain(`Last day to answer ${last}`)
    await lo.directorAnswers(cloud, 'heiw', 'Overdue', lo.noNomination)
    const tasks = await visit(`${cloud.url}/console/tasks`)
    expect(tasks.text.match(/Telephone (Workforce Director|Carys)/g)).toHaveLength(10)
    // The directors are overdue, so is whoever was to telephone them, and since January the next development session.
    const overdue = await visit(`${cloud.url}/console/questions/link-officer/overdue`)
    expect(overdue.text).toContain('22 overdue. Tasks among them: 12.')
    expect(overdue.text.match(/Telephone (Workforce Director|Carys [^:]+): [^:]+: Task\. /g)).toHaveLength(10)
  })

  test('on the thirty-first silence is recorded as silence, and the round is complete', async () => {
    const link = await cloud.inbox.newest('carys@hywel-dda.example', 'Overdue')
    await lettersOn(32)
    const board = await lo.board(round)
    expect(Object.values(board).filter((state) => state.startsWith('No answer'))).toHaveLength(10)
    const page = await visit(/http\S+\/answer\/\S+/.exec(link.text)![0])
    expect(page.status).toBe(404)
  })

  test('60 working days after the round opened the co-ordinator is to set the first session, and then it is over', async () => {
    await lettersOn(59)
    await expect(lo.openTask(cloud, round, 'Set the first session')).rejects.toThrow('There is no task')
    await lettersOn(60)
    expect(await lo.stateOf(round)).not.toBe('Finished')
    await lo.administratorAnswers(cloud, round, 'Set the first session', { decision: 'set' })
    expect(await lo.stateOf(round)).toBe('Finished')
  })

  test('no letter went twice', async () => {
    const seen = (await cloud.inbox.all()).map(
      (letter) => `${letter.date.slice(0, 10)} ${letter.to} ${letter.subject}`,
    )
    expect(new Set(seen).size).toBe(seen.length)
  })
})
