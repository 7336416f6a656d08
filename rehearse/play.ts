import { openAgenda, type Planned } from './agenda.ts'
import { moveTo, nowIn, settled } from './cloud/clock.ts'
import type { Cloud } from './cloud/cloud.ts'
import { running } from './cloud/executions.ts'
import { type Letter, letBounce, lettersSince, linkIn, referenceIn } from './cloud/inbox.ts'
import type { Status } from './cloud/status.ts'
import { dateOf, daysAfter, instantOf, isMonday, weekdayFrom } from './london.ts'
import { tasks } from './people/act.ts'
import { perform } from './perform.ts'
import type { Person, Rehearsal } from './rehearsal.ts'
import type { Story } from './story.ts'

export interface Stage {
  cloud: Cloud
  status: Status
  rehearsal: Rehearsal
  story: Story
  random: () => number
  /** Between two things that people do: true when it should stop. */
  interrupted?(): boolean
}

/** What the round left behind. */
export interface Played {
  /** The address of its page in the console. */
  round: string
  letters: Letter[]
  /** The date in London on which it was begun, and that on which it was over. */
  began: string
  ended: string
}

/** The service sends at nine; people who work in the console look at it soon after. */
const morning = '09:02'
const noticed = '09:15'

/**
 * Plays a round: day after day the clock moves on, letters arrive, and people do about them what they would, each at
 * their time, until no run is under way and nobody has anything left to do.
 */
export async function play(stage: Stage): Promise<Played> {
  const { cloud, rehearsal } = stage
  for (const address of rehearsal.bouncing) await letBounce(cloud, address)
  const { first } = rehearsal
  const began = weekdayFrom(daysAfter(dateOf(await nowIn(cloud)), 1))
  const person = personOf(rehearsal, first.who)
  const begins = { at: instantOf(began, first.at), person, act: first.act, from: { path: first.path } }
  return playOn(stage, begins, { round: '', letters: [], began, ended: began })
}

/** Goes on with what somebody does, and plays until all has come to rest. The letters before it are past. */
export async function playOn(stage: Stage, begins: Planned, before: Played): Promise<Played> {
  const { cloud, status, rehearsal, story } = stage
  const { letters, began } = before
  const agenda = openAgenda(stage.random)
  const from = dateOf(begins.at)
  let { round } = before
  /** Whether anything happened since the list of tasks was last looked at. */
  let eventful = true
  agenda.add(begins)

  /** Reads what arrived since, and lets people plan what they do about it. */
  async function post(): Promise<void> {
    for (const letter of await lettersSince(cloud, letters.at(-1)?.id)) {
      letters.push(letter)
      eventful = true
      const [address = ''] = letter.destinations
      const person = rehearsal.people.find(({ addresses }) => addresses.includes(address))
      const who = person ? `${person.name}, ${person.as}` : address
      if (rehearsal.bouncing.includes(address)) {
        story.tell(letter.date, 'bounce', address, `“${letter.subject}” cannot be delivered`, letter.id)
        continue
      }
      story.tell(letter.date, 'letter', who, letter.subject, letter.id)
      const link = linkIn(letter)
      if (!person || !link) continue
      const from = { link, reference: referenceIn(letter) }
      agenda.plan(person, letter.subject, dateOf(letter.date), await nowIn(cloud), from)
    }
  }

  async function lookAtTasks(today: string): Promise<void> {
    const lines = await tasks(cloud)
    for (const person of rehearsal.people.filter(({ administers }) => administers))
      for (const { href, words } of lines)
        agenda.plan(person, words, today, instantOf(today, noticed), { task: href })
  }

  for (let day = 0; day <= rehearsal.days; day++) {
    const today = daysAfter(from, day)
    await moveTo(cloud, instantOf(today, morning))
    await post()
    // On other mornings the list would be what it was.
    if (weekdayFrom(today) === today && (eventful || isMonday(today))) {
      await lookAtTasks(today)
      eventful = false
    }
    const midnight = instantOf(daysAfter(today, 1), '00:00')
    for (let next = agenda.next(midnight); next; next = agenda.next(midnight)) {
      if (stage.interrupted?.()) return { round, letters, began, ended: today }
      await moveTo(cloud, next.at)
      const url = await perform(stage, next, { today, began })
      round ||= url
      eventful = true
      await settled(cloud)
      await post()
    }
    // What happened last may have left somebody a task, which she finds on the next morning.
    if (agenda.isEmpty() && !eventful && day > 0 && (await underWay(cloud, status)) === 0)
      return { round, letters, began, ended: today }
  }
  return { round, letters, began, ended: daysAfter(from, rehearsal.days) }
}

async function underWay(cloud: Cloud, { stateMachines }: Status): Promise<number> {
  let count = 0
  for (const arn of Object.values(stateMachines)) count += (await running(cloud, arn)).length
  return count
}

/** The person of that name. Throws when there is none. */
export function personOf(rehearsal: Rehearsal, name: string): Person {
  const person = rehearsal.people.find((one) => one.name === name)
  if (!person) throw new Error(`The rehearsal ${rehearsal.id} has nobody called ${name}`)
  return person
}
