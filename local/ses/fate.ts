import type { EventType } from './event-types.ts'

/** What a rule may say about the letters to an address. */
export const ruleFates = ['deliver', 'bounce', 'soft-bounce', 'complaint', 'delay', 'silence'] as const
export type RuleFate = (typeof ruleFates)[number]
/** What becomes of a letter at one address. */
export type Fate = RuleFate | 'suppressed' | 'globally-suppressed'

/** Something that SES will tell of a letter at one address. */
export interface Outcome {
  type: EventType
  /** Of a bounce: bounceType and bounceSubType. */
  bounce?: [type: 'Permanent' | 'Transient', subType: string]
}

const second = 1000
const hour = 3_600_000

/** The mailbox simulator (SES developer guide, "Using the mailbox simulator"). Nobody writes ooto's answer here. */
const simulator: Record<string, Fate> = {
  success: 'deliver',
  bounce: 'bounce',
  complaint: 'complaint',
  ooto: 'deliver',
  suppressionlist: 'globally-suppressed',
}

export const outcomes = {
  delivery: { type: 'delivery' },
  bounce: { type: 'bounce', bounce: ['Permanent', 'General'] },
  'soft-bounce': { type: 'bounce', bounce: ['Transient', 'General'] },
  complaint: { type: 'complaint' },
  delay: { type: 'deliveryDelay' },
  reject: { type: 'reject' },
  send: { type: 'send' },
} satisfies Record<string, Outcome>

/** What follows, and how many milliseconds after the letter was sent. */
export const whatFollows: Record<Fate, { after: number; outcome: Outcome }[]> = {
  deliver: [{ after: second, outcome: outcomes.delivery }],
  bounce: [{ after: second, outcome: outcomes.bounce }],
  'soft-bounce': [{ after: second, outcome: outcomes['soft-bounce'] }],
  complaint: [
    { after: second, outcome: outcomes.delivery },
    { after: 2 * second, outcome: outcomes.complaint },
  ],
  delay: [
    { after: second, outcome: outcomes.delay },
    { after: hour, outcome: outcomes.delivery },
  ],
  silence: [],
  suppressed: [
    { after: second, outcome: { type: 'bounce', bounce: ['Permanent', 'OnAccountSuppressionList'] } },
  ],
  'globally-suppressed': [
    { after: second, outcome: { type: 'bounce', bounce: ['Permanent', 'Suppressed'] } },
  ],
}

/** The fate that the mailbox simulator gives to an address, `user+label@…` included. */
export function simulatedFate(address: string): Fate | undefined {
  const [, user] = /^([^+@]+)(?:\+[^@]*)?@simulator\.amazonses\.com$/i.exec(address) ?? []
  return user ? simulator[user.toLowerCase()] : undefined
}

/**
 * Whether an address goes on the account's suppression list: a hard bounce of its own, or a complaint; never for
 * the mailbox simulator.
 */
export const suppresses = (
  { type, bounce }: Outcome,
  address: string,
): 'BOUNCE' | 'COMPLAINT' | undefined => {
  if (simulatedFate(address)) return undefined
  if (type === 'complaint') return 'COMPLAINT'
  return bounce?.join() === 'Permanent,General' ? 'BOUNCE' : undefined
}
