import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { DueStore, KnownCalendar } from '../../../shared/ports/due-store.ts'
import type { Person } from '../../../shared/run/records/person.ts'
import { dropFollowing } from '../drop-following.ts'
import { dueBy, openAsks, runsOver } from '../due-by.ts'
import { calendarKey, followingIn, holdersListed, overIn, pastIn, runKey } from '../keys.ts'
import type { Items } from './items.ts'

/** What the morning sees to. See `shared/ports/due-store.ts`. */
export const openDueStore = ({ client, table, get, putVersion, all }: Items): DueStore => ({
  dueBy: (date, after) => dueBy(client, table, date, after),
  openAsks: (after) => openAsks(client, table, after),
  runsOver: (scheme, by, after) => runsOver(client, table, { list: overIn(scheme), by, after }),
  runsPast: (scheme, by, after) => runsOver(client, table, { list: pastIn(scheme), by, after }),
  runsToFollow: async (scheme, flow, by) => {
    const runs: string[] = []
    let after: string | undefined
    do {
      const page = await runsOver(client, table, { list: followingIn(scheme, flow), by, after })
      runs.push(...page.runs)
      after = page.next
    } while (after)
    return runs
  },
  dropFollowing: (run, flow, day) => dropFollowing(client, table, { run, flow, day }),
  runsOfHolder: async (entry) => (await all<Person>('lists', holdersListed(entry))).map(({ run }) => run),
  namesNobody: async ({ id, scheme }) => {
    // It stands by the same day in the other list.
    const moved = new UpdateCommand({
      TableName: table,
      Key: runKey(id),
      UpdateExpression: 'REMOVE #names SET #chase = :past',
      ConditionExpression: '#chase = :over',
      ExpressionAttributeNames: { '#names': 'names', '#chase': 'chase' },
      ExpressionAttributeValues: { ':over': overIn(scheme), ':past': pastIn(scheme) },
    })
    await client.send(moved).catch((error) => {
      // Somebody did it a moment ago.
      if (!(error instanceof ConditionalCheckFailedException)) throw error
    })
  },
  calendar: () => get<KnownCalendar>(calendarKey),
  keepCalendar: (calendar, was) => putVersion({ ...calendar, ...calendarKey }, was),
})
