import { schemes } from '../../schemes/catalogue.ts'
import { ASK_WORDS } from '../../shared/pages/wording/asked.ts'
import { PUBLIC_PAGES } from '../../shared/pages/wording/public.ts'
import { readReference } from '../../shared/run/reference.ts'
import { sendAgain } from '../../shared/run/send-again.ts'
import { tellAgain } from '../../shared/run/tell-again.ts'
import { inLanguage } from '../../shared/scheme/text.ts'
import { environment } from '../aws/environment.ts'
import { mailClient, openMail } from '../aws/mail.ts'
import { changeRun } from '../change.ts'
import { type SendDeps, sendLetter } from '../send-letter.ts'
import { addresses, type Basics, basics } from '../steps/wiring.ts'
import { carryingTyped, frameOf, languageIn, plainView } from './frame.ts'
import { CHECK_YOUR_EMAIL, frontView } from './front-view.ts'
import { limit } from './limit.ts'
import { page } from './page.ts'
import { field, type PageRequest } from './request.ts'
import { type PageResponse, seeOther, viewed } from './response.ts'

type Deps = Basics & SendDeps

/** How often one letter may be asked for again in a minute. */
const TIMES_A_MINUTE = 3

/**
 * POST of the reference box: sends the letter of an open ask again, or one that led to a page of its reader's own, with
 * one more link, to whom it first went. The reference alone opens nothing, and the answer is the same whether it is known or not.
 */
export const refer =
  (deps: Deps) =>
  async (request: PageRequest): Promise<PageResponse> => {
    const typed = field(request.form, 'reference')
    const reference = readReference(
      typed,
      schemes.map((scheme) => scheme.code),
    )
    const language = languageIn(schemes[0]!, request.query.lang)
    const scheme = schemes[0]!
    const frame = frameOf({ scheme, directory: await deps.store.directory(scheme.id) }, language)
    const { stay } = request.query
    if (stay === 'typed' || (stay === 'errors' && reference))
      return viewed(carryingTyped(frame, '/', false), frontView(language, { typed }))
    if (!reference) {
      const error = inLanguage(ASK_WORDS.enterReference, language)
      return viewed(carryingTyped(frame, '/', true), frontView(language, { typed, error }), { status: 422 })
    }
    await limit(deps, `reference#${reference}`, TIMES_A_MINUTE)
    await resend(deps, reference)
    if (request.program) return viewed(frame, plainView(PUBLIC_PAGES.sentAgain, language))
    return seeOther(CHECK_YOUR_EMAIL)
  }

async function resend(deps: Deps, reference: string): Promise<void> {
  const found = await deps.store.referred(reference)
  if (!found) return
  const { again } = await changeRun(deps, found.run, async (current) => {
    // Read with each try: whoever asks at the same moment has the next number.
    const letters = await deps.store.letters(found.run)
    const again =
      'letter' in found ? tellAgain(current, found.letter, letters) : sendAgain(current, found, letters)
    return { again, change: again?.change }
  })
  if (again) await sendLetter(deps, again.letter)
}

const deps: Deps = {
  ...basics(),
  addresses: addresses(),
  send: openMail(mailClient(), environment('CONFIGURATION_SET').CONFIGURATION_SET),
}
export const handler = page(deps.log, refer(deps))
