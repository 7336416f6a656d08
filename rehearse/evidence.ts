import type { Cloud } from './cloud/cloud.ts'
import { definitionOf, type Execution, executionsOf } from './cloud/executions.ts'
import { type Letter, lettersSince } from './cloud/inbox.ts'
import { type Metered, meterOf, type Status } from './cloud/status.ts'
import { type Item, itemsIn } from './cloud/table.ts'
import type { TaskLine } from './people/act.ts'
import { tasks } from './people/act.ts'
import { type Board, boardOf, registerOf } from './people/console.ts'

/** All that can be seen of the cloud when the round is over: what the checks look at, and the report shows. */
export interface Evidence {
  letters: Letter[]
  items: Item[]
  /** By scheme and flow. */
  machines: { flow: string; definition: unknown; executions: Execution[] }[]
  /** What the console says of each unit. */
  board: Board
  /** What the console's register says. */
  register: string
  tasks: TaskLine[]
  metered: Metered
}

/** Reads it all. The meter comes first, so that reading does not count as what the round used. */
export async function gather(cloud: Cloud, status: Status, round: string): Promise<Evidence> {
  const metered = await meterOf(cloud)
  const machines = []
  for (const [flow, arn] of Object.entries(status.stateMachines))
    machines.push({
      flow,
      definition: await definitionOf(cloud, arn),
      executions: await executionsOf(cloud, arn),
    })
  return {
    metered,
    machines,
    letters: await lettersSince(cloud),
    items: await itemsIn(cloud, status.tableName),
    board: round ? await boardOf(cloud, round) : {},
    register: await registerOf(cloud),
    tasks: await tasks(cloud),
  }
}
