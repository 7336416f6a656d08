import { addressHash } from '../directory/address-hash.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { Situation } from './situation.ts'

/** Whether a letter is one that somebody can unsubscribe from, and not about what they themselves have to do (EM-12). */
export const isNewsletter = ({ letters }: Pick<Scheme, 'letters'>, id: string | undefined): boolean =>
  letters.find((letter) => letter.id === id)?.kind === 'newsletter'

/** Whether an address gets no newsletters of the scheme any more, and the letter is one. */
export const hasUnsubscribed = (
  { scheme, unsubscribed = [] }: Pick<Situation, 'scheme' | 'unsubscribed'>,
  letter: string | undefined,
  email: string,
): boolean => isNewsletter(scheme, letter) && unsubscribed.includes(addressHash(email))
