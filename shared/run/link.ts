import type { Ask, Link } from './records.ts'

/** A link is forgotten a year after the run could still be waiting for it (facts 5). */
const FORGET_LINKS_AFTER_DAYS = 730

/** The way in that one letter gives to an ask. `hash` is that of the token, which is kept nowhere. */
export function linkFor(
  now: string,
  ask: Pick<Ask, 'run' | 'step' | 'number' | 'generation'>,
  hash: string,
): Link {
  const forgetAt = Math.floor(Date.parse(now) / 1000) + FORGET_LINKS_AFTER_DAYS * 24 * 60 * 60
  return { hash, run: ask.run, step: ask.step, number: ask.number, generation: ask.generation ?? 1, forgetAt }
}
