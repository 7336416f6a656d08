import type { Flow } from '../../../shared/scheme/flow.ts'
import { ends } from './ends.ts'

/** Ours, for WL-17 of the standards: a complaint about Welsh is recorded; a question counts them by year. */
export const welshComplaintFlow: Flow = {
  id: 'welsh-complaint',
  name: { en: 'Record a complaint about Welsh', cy: 'Cofnodi cwyn am y Gymraeg' },
  start: { form: 'LO-S66', by: 'administrator', as: 'complaint', dated: 'received_on' },
  steps: [ends.recorded],
}
