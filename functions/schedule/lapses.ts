import type { Workflow } from '../../shared/ports/workflow.ts'
import { closeAsk } from '../../shared/run/close-ask.ts'
import { lapse, lastDate } from '../../shared/run/lapsed.ts'
import { latestAsk } from '../../shared/run/situation.ts'
import type { StartDue } from '../../shared/run/starts-due.ts'
import type { Flow } from '../../shared/scheme/flow.ts'
import { DECIDED } from '../../shared/scheme/outcomes.ts'
import type { Scheme } from '../../shared/scheme/scheme.ts'
import type { Lapsed } from '../../shared/scheme/start.ts'
import { changeRun } from '../change.ts'
import { everyOpenRun } from '../every-open-run.ts'
import type { Basics } from '../steps/wiring.ts'
import { tellWorkflow } from '../tell-workflow.ts'

type Deps = Basics & { workflow: Workflow }

/**
 * The runs that say today that too much time has passed since the last date of something (`lapsed` of a flow's start).
 * What an earlier one asks about is closed where another date has been given since: nobody has to see to it any more.
 */
export async function lapsesDue(deps: Deps, scheme: Scheme, today: string): Promise<StartDue[]> {
  const due: StartDue[] = []
  for (const flow of scheme.flows) {
    const { lapsed } = flow.start
    if (!lapsed) continue
    const last = await readLast(deps, scheme, lapsed)
    const start = last === undefined ? undefined : lapse(scheme, flow, last, today)
    if (start) due.push(start)
    for (const run of await everyOpenRun(deps.store, scheme.id, flow.id))
      if (run.id !== start?.id) await close(deps, run.id, lapsed.until)
  }
  return due
}

async function readLast({ store }: Deps, scheme: Scheme, lapsed: Lapsed): Promise<string | undefined> {
  const answers = await Promise.all(lapsed.forms.map((form) => store.everyAnswerTo(scheme.id, form)))
  const runs = await store.runsAt([...new Set(answers.flat().map(({ run }) => run))])
  return lastDate(lapsed, answers.flat(), runs)
}

/** Closes the ask if it is open; and tells the workflow of it, also of what an earlier morning did not get to telling. */
async function close(deps: Deps, run: string, step: Flow['id']): Promise<void> {
  const { settled } = await changeRun(deps, run, (situation) => {
    const ask = latestAsk(situation.file, step)
    const closed = ask && closeAsk(situation, ask, DECIDED)
    return { settled: closed?.ask ?? ask, change: closed?.change }
  })
  if (settled) await tellWorkflow(deps, settled)
}
