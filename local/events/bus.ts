import type { BusEvent, Count } from '../contracts.ts'
import type { Rule } from './rules-of.ts'

export interface BusOptions {
  rules: Rule[]
  /** Keeps the invocation before it returns, so that no event is lost. */
  invokeEvent(functionArn: string, payload: string): void
  count?: Count
}

/**
 * The default bus of EventBridge: gives an event to the functions of every rule that matches it, as asynchronous
 * invocations, which Lambda tries again when they fail.
 */
export function createBus({ rules, invokeEvent, count }: BusOptions): (event: BusEvent) => void {
  return (event) => {
    count?.('events.published', event.source)
    const payload = JSON.stringify(event)
    for (const rule of rules)
      if (rule.matches(event)) for (const functionArn of rule.functionArns) invokeEvent(functionArn, payload)
  }
}
