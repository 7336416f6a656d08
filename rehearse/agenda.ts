import { daysAfter, instantOf, weekdayFrom } from './london.ts'
import { between } from './random.ts'
import type { Act, Person, Reaction } from './rehearsal.ts'

/** What a person will do, and when. */
export interface Planned {
  /** ISO 8601 in UTC. */
  at: string
  person: Person
  act: Act
  /** Where it begins: a link, a task, or an address of the service. */
  from: { link: string; reference: string } | { task: string } | { path: string }
}

/** What everybody has still to do. */
export interface Agenda {
  /** Plans what a person does about a letter or task, if she does anything. */
  plan(person: Person, words: string, today: string, now: string, from: Planned['from']): void
  add(planned: Planned): void
  /** Takes the next that is due before an instant. */
  next(before: string): Planned | undefined
  isEmpty(): boolean
}

/** An agenda on which each reaction is planned once, on days drawn from `random`. */
export function openAgenda(random: () => number): Agenda {
  const planned: Planned[] = []
  const used = new Set<Reaction>()
  /** A line stands in the list of tasks until somebody sees to it: it is reacted to once. */
  const noticed = new Set<string>()

  return {
    plan(person, words, today, now, from) {
      const reaction = person.reactions.find(
        (one) => !used.has(one) && one.to.every((part) => words.includes(part)),
      )
      const place = `${JSON.stringify(from)} ${reaction?.to}`
      if (!reaction || noticed.has(place)) return
      used.add(reaction)
      noticed.add(place)
      const { after, at, act } = reaction
      const days = typeof after === 'number' ? after : between(random, ...after)
      const instant = instantOf(weekdayFrom(daysAfter(today, days)), at)
      planned.push({ at: laterOf(instant, now), person, act, from })
    },
    add: (one) => void planned.push(one),
    next(before) {
      planned.sort((a, b) => (a.at < b.at ? -1 : 1))
      return planned[0] && planned[0].at < before ? planned.shift() : undefined
    },
    isEmpty: () => planned.length === 0,
  }
}

/** Of two instants, both in UTC and alike in form. */
const laterOf = (...instants: [string, string]): string => instants.sort()[1]
