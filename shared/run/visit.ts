/**
 * A short name for one entry of a state, made of the instant it was entered (ISO 8601): the same for every retry
 * of that entry, another when the flow comes back to the step.
 */
export const visitOf = (entered: string): string => entered.replace(/\D/g, '').slice(0, 17)
