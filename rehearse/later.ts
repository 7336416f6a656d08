import { moveTo } from './cloud/clock.ts'
import { instantOf, monthsAfter, weekdayFrom } from './london.ts'
import { act } from './people/act.ts'
import { visit } from './people/browse.ts'
import type { Stage } from './play.ts'

/**
 * What happens long after the round. A flow that is not there yet makes its step one that is told and skipped: once
 * it is there the clock moves on to that day, and the step is played.
 */
export async function playLater({ cloud, status, rehearsal, story }: Stage, began: string): Promise<void> {
  for (const { who, months, tells, needs, path, act: what } of rehearsal.later) {
    const today = weekdayFrom(monthsAfter(began, months))
    const at = instantOf(today, '10:00')
    if (!(needs in status.stateMachines)) {
      story.tell(at, 'skipped', who, `${tells}. Skipped: there is no flow ${needs} yet`)
      continue
    }
    await moveTo(cloud, at)
    await act(cloud, what, { today, began }, () => visit(cloud, path))
    story.tell(at, 'act', who, what.tells)
  }
}
