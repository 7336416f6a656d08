import type { Store } from '../shared/ports/store.ts'
import { isNewsletter } from '../shared/run/newsletters.ts'
import type { Situation } from '../shared/run/situation.ts'
import { lettersOf } from '../shared/scheme/check/letters.ts'
import type { AskStep } from '../shared/scheme/steps/ask.ts'
import type { TellStep } from '../shared/scheme/steps/tell.ts'

/** The situation with who has unsubscribed, where a letter of the step is a newsletter: nothing else asks for it. */
export async function withUnsubscribed(
  { store }: { store: Store },
  situation: Situation,
  step: AskStep | TellStep,
): Promise<Situation> {
  const { scheme } = situation
  if (!lettersOf(step).some((letter) => isNewsletter(scheme, letter))) return situation
  return { ...situation, unsubscribed: await store.unsubscribed(scheme.id) }
}
