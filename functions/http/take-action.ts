import { type Action, reasonOf } from '../../shared/actions/action.ts'
import type { HandOver } from '../../shared/directory/records.ts'
import type { Now } from '../../shared/ports/now.ts'
import type { Store } from '../../shared/ports/store.ts'
import type { Ask } from '../../shared/run/records/ask.ts'
import type { LetterRecord } from '../../shared/run/records/letter.ts'
import { askAt } from '../../shared/run/situation.ts'
import { changeRun } from '../change.ts'
import type { Asked } from './asked.ts'
import { draftOf } from './filling/draft.ts'
import { type Filling, type Sent, sent, take } from './filling/filling.ts'
import { afterSent, sentDraft } from './filling/sent-form.ts'
import type { PageRequest } from './request.ts'
import { type PageResponse, seeOther } from './response.ts'

interface Deps {
  store: Store
  now: Now
}

/** A posted page of an action's form; from its check page, the action itself. */
export async function takeAction(
  deps: Deps,
  asked: Asked,
  action: Action,
  filling: Filling,
  part: string,
  request: PageRequest,
  after: (done: Done) => Promise<string> = async () => `${filling.base}/done`,
): Promise<PageResponse> {
  if (part !== 'check') return take(deps, filling, part, request)
  const ready = await sent(deps, filling, request)
  if ('response' in ready) return ready.response
  const done = await apply(deps, asked, action, filling, ready)
  if (done.changed) return seeOther(await after(done))
  // A second press that came while the first was under way leads where that leads.
  const again = afterSent(filling, await draftOf(deps, filling), request)
  if (again) return again
  await deps.store.dropDraft(filling.draftKey)
  // Somebody else was faster: the form’s own address says why it can no longer be done.
  return seeOther(filling.base)
}

/** What an action leaves to do once it is recorded: letters to send, and an ask that the workflow has to be told of. */
export interface Done {
  /** False when nothing was changed: it could no longer be done. */
  changed: boolean
  letters: LetterRecord[]
  settled?: Ask
  /** Offices that changed hands with it. */
  handOvers: HandOver[]
}

/** Makes the action's change, if it still can be made and this form has not made it. */
async function apply(
  deps: Deps,
  asked: Asked,
  action: Action,
  filling: Filling,
  { answers, version }: Sent,
): Promise<Done> {
  const key = filling.draftKey
  const { change } = await changeRun(deps, asked.ask.run, async (situation) => {
    const ask = askAt(situation.file, asked.ask)
    const change = ask && action.apply(situation, asked.step, ask, answers)
    if (!change || (await draftOf(deps, filling)).version !== version) return {}
    const form = { key, was: version, draft: sentDraft(filling, version, deps.now()) }
    return { change: { ...change, reason: reasonOf(action, answers), form } }
  })
  return {
    changed: change !== undefined,
    letters: change?.letters ?? [],
    handOvers: change?.directory?.handOvers ?? [],
    settled: change?.asks?.map(({ ask }) => ask).find((ask) => ask.settled),
  }
}
