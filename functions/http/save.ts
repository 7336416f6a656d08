import { saveForLater } from '../../shared/run/save-for-later.ts'
import { environment } from '../aws/environment.ts'
import { mailClient, openMail } from '../aws/mail.ts'
import { changeRun } from '../change.ts'
import { nameOf } from '../log.ts'
import { type SendDeps, sendLetter } from '../send-letter.ts'
import { addresses, type Basics, basics } from '../steps/wiring.ts'
import { hashOf } from '../token.ts'
import { type Asked, fillingOf, languageOf } from './asked.ts'
import { csrfOf } from './csrf.ts'
import { pageOf } from './filling/filling.ts'
import { keepPage } from './filling/keep-page.ts'
import { limit } from './limit.ts'
import { closedPage } from './link/pages.ts'
import { follow } from './link/way-in.ts'
import { page } from './page.ts'
import { RequestRefused } from './refused.ts'
import type { PageRequest } from './request.ts'
import { type PageResponse, seeOther } from './response.ts'

type Deps = Basics & SendDeps

/** POST of a page of a long form by whoever wants to go on another time: keeps it, and sends a link back to it. */
export const save =
  (deps: Deps) =>
  async (request: PageRequest): Promise<PageResponse> => {
    const { token = '' } = request.params
    await limit(deps, `link#${hashOf(token)}`)
    const way = await follow(deps, token)
    const { lang, page: name = '' } = request.query
    if (way.to !== 'open') return closedPage(way, lang, token)
    const at = { base: `/answer/${token}`, csrf: csrfOf(token) }
    const filling = fillingOf(way.asked, languageOf(way.asked, lang), at)
    if (!filling.saveHref) throw new RequestRefused('not-found')
    await keepPage(deps, filling, pageOf(filling.form, name), request)
    await sendLink(deps, way.asked)
    return seeOther(filling.saveHref)
  }

/** What is kept is kept: a letter that cannot go now waits for the chase, and the next page says so. */
async function sendLink(deps: Deps, { ask }: Asked): Promise<void> {
  const { again } = await changeRun(deps, ask.run, async (situation) => {
    const again = saveForLater(situation, ask, await deps.store.letters(ask.run))
    return { again, change: again?.change }
  })
  if (!again) return
  try {
    await sendLetter(deps, again.letter)
  } catch (error) {
    deps.log.warn('letter.left', { run: ask.run, step: ask.step, error: nameOf(error) })
  }
}

const deps: Deps = {
  ...basics(),
  addresses: addresses(),
  send: openMail(mailClient(), environment('CONFIGURATION_SET').CONFIGURATION_SET),
}
export const handler = page(deps.log, save(deps))
