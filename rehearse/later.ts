import { moveTo } from './cloud/clock.ts'
import { lettersSince, ownLinkIn } from './cloud/inbox.ts'
import { instantOf, monthsAfter, weekdayFrom } from './london.ts'
import { type Played, personOf, playOn, type Stage } from './play.ts'

/**
 * What happens long after the round, each from a person's own page: the clock moves on to that day, the step is played,
 * and everything that follows from it. What came in between is post that nobody had to answer.
 */
export async function playLater(stage: Stage, round: Played): Promise<Played> {
  const { cloud, rehearsal } = stage
  let played = round
  for (const { who, months, letter: about, act } of rehearsal.later) {
    if (stage.interrupted?.()) return played
    const at = instantOf(weekdayFrom(monthsAfter(played.began, months)), '10:00')
    await moveTo(cloud, at)
    const letters = await lettersSince(cloud)
    const person = personOf(rehearsal, who)
    const link = letters
      .filter(
        ({ destinations, subject }) =>
          destinations.some((to) => person.addresses.includes(to)) && subject.includes(about),
      )
      .map(ownLinkIn)
      .findLast((found) => found !== undefined)
    if (!link) throw new Error(`${who} has no letter "${about}" with a page of their own`)
    played = await playOn(
      stage,
      { at, person, act, from: { path: new URL(link).pathname } },
      { ...played, letters },
    )
  }
  return played
}
