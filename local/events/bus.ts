import { AccessDenied, type BusEvent, type Count } from '../contracts.ts'
import type { Rule } from './rules-of.ts'

export interface BusOptions {
  rules: Rule[]
  /** Keeps the invocation before it returns, so that no event is lost; throws when the rule may not invoke it. */
  invokeEvent(functionArn: string, payload: string, ruleArn: string): void
  count?: Count
}

/**
 * The default bus of EventBridge: gives an event to the functions of every rule that matches it, as asynchronous
 * invocations, which Lambda tries again when they fail.
 */
export function createBus({ rules, invokeEvent, count }: BusOptions): (event: BusEvent) => void {
  /** A target that the rule may not invoke loses the event, and no other does (user guide, "Retry policy"). */
  const deliver = (functionArn: string, payload: string, rule: Rule) => {
    try {
      invokeEvent(functionArn, payload, rule.arn)
    } catch (error) {
      if (!(error instanceof AccessDenied)) throw error
    }
  }
  return (event) => {
    count?.('events.published', event.source)
    const payload = JSON.stringify(event)
    for (const rule of rules)
      if (rule.matches(event))
        for (const functionArn of rule.functionArns) deliver(functionArn, payload, rule)
  }
}
