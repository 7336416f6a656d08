import { addWorkingDays } from '../shared/calendar/working-days.ts'
import { brokenBy, grownTooMuch } from './chase/broken.ts'
import { type Measured, measure } from './chase/measure.ts'
import { bill, report } from './chase/report.ts'
import { type Morning, seed } from './chase/seed.ts'
import { startBenchCloud } from './cloud.ts'
import { wholeNumber } from './whole-number.ts'

/**
 * Ten thousand asks due on one morning: no scan, no timeout, no double letter. A table that holds all of them from the
 * beginning meets mornings on which a tenth, a fifth and all of `--asks` are due, after one that is there to warm up.
 * Prints counts and ratios; 1 when a promise is broken.
 */
export async function main(args: string[]): Promise<number> {
  const asks = wholeNumber(args, 'asks', 1000, 10)
  await using cloud = await startBenchCloud()
  const mornings = datesOf(cloud.status.clock.now.slice(0, 10), [
    { name: 'warm', asks: Math.max(10, Math.min(200, asks / 10)) },
    { name: 'tenth', asks: asks / 10 },
    { name: 'fifth', asks: asks / 5 },
    { name: 'all', asks },
  ])
  for (const morning of mornings) {
    say(`writing ${morning.asks} asks that are due on ${morning.date}`)
    await seed(cloud, morning)
  }
  const measured: Measured[] = []
  for (const morning of mornings) {
    say(`the morning of ${morning.date}: ${morning.asks} asks`)
    measured.push(await measure(cloud, morning))
  }
  const [, tenth, fifth, all] = measured
  if (!tenth || !fifth || !all) throw new Error('A morning is missing')
  console.log(`\n${report([tenth, fifth, all])}\n\n${bill(all)}\n`)
  const broken = [...measured.flatMap(brokenBy), ...grownTooMuch(tenth, all)]
  for (const sentence of broken) console.log(`Broken: ${sentence}.`)
  if (broken.length === 0) console.log('Every promise holds.')
  return broken.length === 0 ? 0 : 1
}

/** Gives each the next working day after the one before. */
function datesOf(today: string, mornings: Omit<Morning, 'date'>[]): Morning[] {
  let date = today
  return mornings.map(({ name, asks }) => {
    date = addWorkingDays(date, 1)
    return { name, date, asks: Math.round(asks) }
  })
}

const say = (words: string) => console.error(words)
