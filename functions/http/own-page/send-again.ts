import { sendAgain } from '../../../shared/run/send-again.ts'
import { changeRun } from '../../change.ts'
import { type SendDeps, sendLetter } from '../../send-letter.ts'
import type { Basics } from '../../steps/wiring.ts'
import { hashOf } from '../../token.ts'
import { csrfOf } from '../csrf.ts'
import { fromThisForm } from '../filling/from-this-form.ts'
import { limit } from '../limit.ts'
import type { PageRequest } from '../request.ts'
import { type PageResponse, seeOther } from '../response.ts'
import type { OwnAsk } from './asks.ts'

/** How often the letters of one page may be asked for again in a minute. */
const TIMES_A_MINUTE = 3

/** "Send me the letter again": one more letter, with new links, for every question that is open. */
export async function sendAllAgain(
  deps: Basics & SendDeps,
  request: PageRequest,
  token: string,
  waiting: () => Promise<OwnAsk[]>,
): Promise<PageResponse> {
  fromThisForm(request, csrfOf(token))
  await limit(deps, `again#${hashOf(token)}`, TIMES_A_MINUTE)
  for (const { ask } of await waiting()) {
    const letters = await deps.store.letters(ask.run)
    const { again } = await changeRun(deps, ask.run, (current) => {
      const again = sendAgain(current, ask, letters)
      return { again, change: again?.change }
    })
    if (again) await sendLetter(deps, again.letter)
  }
  return seeOther(`/you/${token}/again`)
}
