import type { TaskAfter } from '../../../shared/scheme/steps/ask.ts'

/** What the co-ordinator arranges for whoever books a place at an event: what was asked for to take part, and Welsh. */
export const arrange = (adjustments: string, welsh: string): TaskAfter[] => [
  { when: { filled: 'adjustments' }, office: 'coordinator', text: adjustments },
  { when: { field: 'welsh', is: 'yes' }, office: 'coordinator', text: welsh },
]
