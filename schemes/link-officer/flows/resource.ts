import type { Flow } from '../../../shared/scheme/flow.ts'
import { finish } from '../../../shared/scheme/steps/branch.ts'

/** Step 2.3 [DESIGN]: the co-ordinator adds something to the page of resources. It stands there from that moment. */
export const resourceFlow: Flow = {
  id: 'resource',
  name: { en: 'Add a resource', cy: 'Ychwanegu adnodd' },
  start: { form: 'LO-S60', by: 'coordinator', as: 'resource' },
  steps: [finish('added', { en: 'Added', cy: 'Wedi’i ychwanegu' })],
}

/** And takes it down again: no link officer sees it any more, and what was there stays on record. */
export const resourceRemovalFlow: Flow = {
  id: 'resource-removal',
  name: { en: 'Take a resource down', cy: 'Tynnu adnodd i lawr' },
  start: { form: 'LO-S61', by: 'coordinator', as: 'removal' },
  steps: [finish('taken-down', { en: 'Taken down', cy: 'Wedi’i dynnu i lawr' })],
}
