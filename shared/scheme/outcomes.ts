/** What an ask can come to besides its form's own outcomes. */
export const NO_ANSWER = 'no-answer'

export const SKIPPED = 'skipped'

export const UNDELIVERABLE = 'undeliverable'

/** Whoever was asked stepped aside: somebody who has an interest in what is decided. */
export const RECUSED = 'recused'

/** The result was certain before this answer came. */
export const DECIDED = 'decided'

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

export const MOVED = 'moved'

export const VACANT = 'vacant'

/** The person who was asked withdrew, through the link in every letter to a person (common rules 0.6). */
export const WITHDRAWN = 'withdrawn'

/** Whoever was to be asked by a newsletter has unsubscribed from newsletters. */
export const UNSUBSCRIBED = 'unsubscribed'
