import { openBrowser } from '../rehearse/cloud/browser.ts'
import { schemeOf } from '../schemes/catalogue.ts'
import { addWorkingDays } from '../shared/calendar/working-days.ts'
import { startBenchCloud } from './cloud.ts'
import { grown } from './lists/grown.ts'
import { measurePages, type PageRead, visit } from './lists/measure.ts'
import { firstRound, storeRuns } from './lists/store-runs.ts'
import { table } from './table.ts'
import { wholeNumber } from './whole-number.ts'

/** With so many runs each page is measured first: every list is longer than a page by then. */
const FEW = 1000

/**
 * Ten thousand runs stored: a page of the console reads as much as with a thousand, and never scans. Writes a thousand
 * runs and then all of `--runs`, and has an administrator open the same pages after each. Prints read units; 1 when a
 * promise is broken.
 */
export async function main(args: string[]): Promise<number> {
  const runs = wholeNumber(args, 'runs', 10_000, FEW + 2)
  await using cloud = await startBenchCloud()
  const date = addWorkingDays(cloud.status.clock.now.slice(0, 10), 1)
  const browser = openBrowser('everything')
  console.error(`writing ${FEW} runs`)
  await storeRuns(cloud, 0, FEW, date)
  const few = await measurePages(cloud, browser, await pagesOf(cloud.url))
  console.error(`writing ${runs - FEW} more`)
  await storeRuns(cloud, FEW, runs, date)
  const many = await measurePages(cloud, browser, await pagesOf(cloud.url))
  console.log(report(few, many, runs))
  const broken = grown(few, many)
  for (const sentence of broken) console.log(`Broken: ${sentence}.`)
  if (broken.length === 0) console.log('Every promise holds.')
  return broken.length === 0 ? 0 : 1

  /** The second page of a list is where its first one leads to. */
  async function pagesOf(url: string): Promise<[string, string][]> {
    const next = async (path: string) => {
      const address = /href="([^"]*[?&;]after=[^"]*)"/.exec(await visit(browser, `${url}${path}`))?.[1]
      if (!address) throw new Error(`${path} has no next page`)
      return new URL(address.replaceAll('&amp;', '&'), `${url}${path}`)
    }
    const [runs, tasks] = [await next('/console'), await next('/console/tasks')]
    return [
      ['runs', '/console'],
      ['runs, second page', runs.pathname + runs.search],
      ['tasks', '/console/tasks'],
      ['tasks, second page', tasks.pathname + tasks.search],
      ['questions', '/console/questions'],
      ...(schemeOf('link-officer').questions ?? []).map(({ id, text }): [string, string] => [
        text.en,
        `/console/questions/link-officer/${id}`,
      ]),
      ['runs of an organisation', '/console/search?scheme=link-officer&unit=lists-000000'],
      ['a run', `/console/runs/${firstRound}`],
      ['a board', `/console/runs/${firstRound}/board/nominations`],
      ['directory', '/console/directory/link-officer'],
    ]
  }
}

function report(few: PageRead[], many: PageRead[], runs: number): string {
  return table([
    ['page', `units, ${FEW} runs`, `units, ${runs} runs`, 'queries', 'scans'],
    ...many.map(({ page, units, queries, scans }, index) => [
      page,
      ...[few[index]!.units, units, queries, scans].map(String),
    ]),
  ])
}
