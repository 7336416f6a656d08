import { ASK_WORDS } from '../../../shared/pages/wording/asked.ts'
import type { Workflow } from '../../../shared/ports/workflow.ts'
import { mayChange } from '../../../shared/run/may-change.ts'
import { inLanguage, type Language } from '../../../shared/scheme/text.ts'
import type { Basics } from '../../steps/wiring.ts'
import { type Asked, recordedView } from '../asked.ts'
import { sent, take } from '../filling/filling.ts'
import { frameOf } from '../frame.ts'
import { recordAnswer, signedBy } from '../record-answer.ts'
import { RequestRefused } from '../refused.ts'
import type { PageRequest } from '../request.ts'
import { type PageResponse, seeOther, viewed } from '../response.ts'
import { changeFilling } from './change-answer.ts'
import { isRecorded } from './program-answer.ts'
import { follow } from './way-in.ts'

/** A page of an answer that is being changed, or the changed answer itself. Once the run went on, the first stands. */
export async function takeChange(
  deps: Basics & { workflow: Workflow },
  asked: Asked,
  { language, token, part }: { language: Language; token: string; part: string },
  request: PageRequest,
): Promise<PageResponse> {
  const tooLate = () => {
    if (request.json) throw new RequestRefused('already-answered')
    return changeTooLate(deps, { language, token })
  }
  if (!mayChange(asked.situation, asked.ask)) return tooLate()
  const filling = changeFilling(asked, language, token)
  if (part !== 'check') return take(deps, filling, part, request)
  const ready = await sent(deps, filling, request)
  if ('response' in ready) return ready.response
  const done = seeOther(`/answer/${token}/done`)
  // Sent again by somebody who did not hear that it arrived, or nothing was changed after all.
  if (isRecorded(asked, ready.answers)) return done
  const changed = await recordAnswer(deps, asked, {
    ...ready,
    language,
    by: { ...signedBy(asked, ready.answers), how: 'link' },
  })
  await deps.store.dropDraft(filling.draftKey)
  return changed ? done : tooLate()
}

/** What stands, and that the change does not: somebody has answered since, or the time is over. */
async function changeTooLate(
  deps: Basics,
  { language, token }: { language: Language; token: string },
): Promise<PageResponse> {
  const way = await follow(deps, token)
  if (way.to !== 'recorded') return seeOther(`/answer/${token}`)
  const view = recordedView(way.asked, language)
  const paragraphs = [inLanguage(ASK_WORDS.changeTooLate, language), ...view.paragraphs]
  return viewed(frameOf(way.asked.situation, language), { ...view, paragraphs }, { status: 409 })
}
