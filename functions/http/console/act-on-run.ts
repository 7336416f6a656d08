import { byAdministrator, textOf } from '../../../shared/actions/action.ts'
import type { Workflow } from '../../../shared/ports/workflow.ts'
import { retryRun } from '../../../shared/run/retry-run.ts'
import { changeRun } from '../../change.ts'
import { goOn } from '../../go-on.ts'
import { moveDates } from '../../move-date.ts'
import type { SendDeps } from '../../send-letter.ts'
import type { Basics } from '../../steps/wiring.ts'
import { stopRuns } from '../../stop-run.ts'
import { sent, take } from '../filling/filling.ts'
import { noteFormSent, pressedAgain } from '../filling/sent-form.ts'
import type { PageRequest } from '../request.ts'
import { type PageResponse, seeOther } from '../response.ts'
import type { ConsoleForm } from './filling.ts'
import { runActionClosed } from './run-filling.ts'

/** A posted page of an action on a whole run; from its check page, the action itself. */
export async function actOnRun(
  deps: Basics & SendDeps & { workflow: Workflow },
  form: Extract<ConsoleForm, { kind: 'run' }>,
  request: PageRequest,
): Promise<PageResponse> {
  const { filling, situation, action, page = '' } = form
  const closed = (await pressedAgain(deps, filling, page, request)) ?? runActionClosed(form)
  if (closed) return closed
  if (page !== 'check') return take(deps, filling, page, request)
  const ready = await sent(deps, filling, request)
  if ('response' in ready) return ready.response
  const { run } = situation.file
  const who = byAdministrator(situation)
  const reason = textOf(ready.answers, 'why')
  let done = true
  let undone = 'cannot'
  if (action.id === 'stop') await stopRuns(deps, run, who, reason)
  else if (action.id === 'move') {
    const { why: _, ...given } = ready.answers
    done = await moveDates(deps, run.id, given, reason)
  } else {
    const { change } = await changeRun(deps, run.id, (now) => {
      const retried = retryRun(now, who)
      return { change: retried && { ...retried, reason } }
    })
    const how = change && (await goOn(deps, run.id))
    done = how === 'goes-on'
    if (how === 'not-alone') undone = how
  }
  // Only now: a press that was cut short can be made again with what was typed.
  if (done) await noteFormSent(deps, filling, ready.version)
  else await deps.store.dropDraft(filling.draftKey)
  return seeOther(`${filling.base}/${done ? 'done' : undone}`)
}
