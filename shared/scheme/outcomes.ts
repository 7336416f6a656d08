/** What an ask can come to besides its form's own outcomes. */
export const NO_ANSWER = 'no-answer'

export const SKIPPED = 'skipped'

export const UNDELIVERABLE = 'undeliverable'

/** Whoever was asked stepped aside: somebody who has an interest in what is decided. */
export const RECUSED = 'recused'

/** The result was certain before this answer came. */
export const DECIDED = 'decided'

/**
 * What it was about is over, or is asked anew: nobody waits for the answer any longer, and its not having come is no
 * silence.
 */
export const OVERTAKEN = 'overtaken'

/** What a tally can come to besides the outcome of its rule. */
export const NOT_CARRIED = 'not-carried'

export const NO_QUORUM = 'no-quorum'

/** What a count comes to. */
export const ENOUGH = 'enough'

export const TOO_FEW = 'too-few'

/** What having missed several in a row comes to. */
export const MISSED = 'missed'

export const CAME = 'came'

/** What retiring somebody comes to. */
export const RETIRED = 'retired'

/** And adopting a change of what others go by: a date. */
export const MOVED = 'moved'

export const VACANT = 'vacant'

/** What adopting a change comes to, besides `moved`: something else is new, or nothing is. */
export const CHANGED = 'changed'

export const UNCHANGED = 'unchanged'

/** The person who was asked withdrew, through the link in every letter to a person (common rules 0.6). */
export const WITHDRAWN = 'withdrawn'

/** Whoever was to be asked by a newsletter has unsubscribed from newsletters. */
export const UNSUBSCRIBED = 'unsubscribed'
