import type { Flow } from '../scheme/flow.ts'
import type { Listed } from '../scheme/form.ts'
import type { Unit } from '../scheme/unit.ts'
import { allSteps, asksOf } from '../scheme/walk.ts'
import type { Run, RunFile } from './records/run.ts'
import { latestAsk } from './situation.ts'

/** The round behind a reference such as `round.booking`, and how its members are listed. */
interface Round {
  id: string
  list(files: (RunFile | undefined)[], units: Unit[]): Listed[]
}

/** The round that asks what the reference names; undefined when none does. */
export function roundAsking(flow: Flow, reference: string): Round | undefined {
  const [, ask = ''] = reference.split('.')
  const round = allSteps(flow.steps).find(
    (step) => step.verb === 'forEach' && asksOf({ ...flow, steps: step.steps }).some(({ id }) => id === ask),
  )
  return round && { id: round.id, list: (files, units) => listOf(flow, ask, files, units) }
}

/** The child runs of a round; of those for one unit the last, where a flow went through the round several times. */
export function membersAsked(children: Run[], round: Pick<Round, 'id'> | undefined): Run[] {
  const latest = new Map<string, Run>()
  for (const run of children.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1)))
    if (run.child && run.child.step === round?.id) latest.set(run.child.unit, run)
  return [...latest.values()]
}

/**
 * The child runs that count today: those begun since what others rely on in an answer of the run last changed (`movedAt`).
 * Of whom nobody is asked again, because the role is vacant now, what was answered before does not count either.
 */
export function sinceMoved(children: Run[], { answers }: Pick<RunFile, 'answers'>): Run[] {
  const moved = answers.map(({ movedAt = '' }) => movedAt).toSorted()
  const last = moved.at(-1) ?? ''
  return children.filter(({ startedAt }) => startedAt >= last)
}

/** Who was asked, by unit: the item's value is the unit, its tag what they answered, its hint how their run ended. */
function listOf(flow: Flow, ask: string, files: (RunFile | undefined)[], units: Unit[]): Listed[] {
  const endings = allSteps(flow.steps).filter((step) => step.verb === 'finish')
  return files
    .flatMap((file): Listed[] => {
      const asked = file && latestAsk(file, ask)
      const unit = units.find(({ id }) => id === file?.run.child?.unit)
      if (!asked || !unit) return []
      const { name } = asked.holder
      const outcome = file.run.outcomes[ask]
      return [
        {
          value: unit.id,
          label: { en: `${name}, ${unit.name.en}`, cy: `${name}, ${unit.name.cy ?? unit.name.en}` },
          hint: endings.find((ending) => ending.outcome === file.run.outcome)?.name,
          tags: outcome === undefined ? [] : [outcome],
        },
      ]
    })
    .toSorted((a, b) => (a.label.en < b.label.en ? -1 : 1))
}
