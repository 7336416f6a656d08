import { londonDate } from '../../../shared/calendar/london.ts'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'
import type { Ask } from '../../../shared/run/records/ask.ts'
import { askAt } from '../../../shared/run/situation.ts'
import type { Flow } from '../../../shared/scheme/flow.ts'
import { DECIDED, RECUSED } from '../../../shared/scheme/outcomes.ts'
import { backTo } from '../../../shared/scheme/steps/branch.ts'
import { asksOf } from '../../../shared/scheme/walk.ts'
import { withNewest } from '../../recall.ts'
import { readSituation } from '../../situation.ts'
import { hashOf } from '../../token.ts'
import { type Asked, askedOf } from '../asked.ts'
import { unitsFor } from './units-for.ts'

/** Where a link leads today. */
export type WayIn =
  | { to: 'nowhere' }
  | { to: 'passed-on'; asked: Asked }
  | { to: 'withdrawn'; asked: Asked; as: WithdrawnAs }
  | { to: 'recorded'; asked: Asked }
  | { to: 'open'; asked: Asked }

/** Why a question is not asked any more. */
export type WithdrawnAs = 'withdrawn' | 'decided' | 'aside' | 'changed'

const WITHDRAWN_AS: Record<string, WithdrawnAs> = { [DECIDED]: 'decided', [RECUSED]: 'aside' }

/** What it came of was changed by whoever had answered that, through their link; or it came to what its outcome says. */
const withdrawnAs = ({ step, settled }: Ask, flow: Flow): WithdrawnAs =>
  asksOf(flow).some(
    ({ id, changeableWhile }) =>
      changeableWhile === step && settled?.outcome === backTo(id) && settled.by.how === 'link',
  )
    ? 'changed'
    : (WITHDRAWN_AS[settled?.outcome ?? ''] ?? 'withdrawn')

/**
 * Follows a link's token to its ask. An unknown link and an expired one lead nowhere alike, after the same
 * number of reads (standards LK-06).
 */
export async function follow(deps: { store: Store; now: Now }, token: string): Promise<WayIn> {
  const link = await deps.store.link(hashOf(token))
  if (!link || (link.to !== undefined && link.to !== 'ask')) {
    await deps.store.file('-')
    await Promise.all([deps.store.directory('-'), deps.store.file('-'), deps.store.unit('-', '-')])
    return { to: 'nowhere' }
  }
  const situation = await readSituation(deps, link.run)
  const ask = askAt(situation.file, link)
  if (!ask) return { to: 'nowhere' }
  const asked = askedOf(situation, ask, [])
  // Only what is shown with its questions and answers needs them.
  const withUnits = async () =>
    askedOf(await withNewest(deps, situation, ask.form.id), ask, await unitsFor(deps, situation, ask))
  if (ask.erasedAt) return { to: 'withdrawn', asked, as: 'withdrawn' }
  // It went to somebody else since: the link that this one came with is dead.
  if (link.generation !== (ask.generation ?? 1)) return { to: 'passed-on', asked }
  switch (ask.state) {
    case 'answered':
      return { to: 'recorded', asked: await withUnits() }
    case 'passed-on':
      return { to: 'passed-on', asked }
    case 'cancelled':
      return { to: 'withdrawn', asked, as: withdrawnAs(ask, situation.flow) }
    case 'closed-no-answer':
      return { to: 'nowhere' }
    case 'sent':
    case 'paused': {
      // While it is paused its clock stands still.
      const closed = ask.state === 'sent' && ask.closes !== undefined && londonDate(deps.now()) > ask.closes
      return closed ? { to: 'nowhere' } : { to: 'open', asked: await withUnits() }
    }
  }
}
