import type { Flow } from '../../../shared/scheme/flow.ts'
import { finish } from '../../../shared/scheme/steps/branch.ts'

/** A link officer agrees the role profile as it stands, on their own page: who came later had no draft to comment on. */
export const agreementFlow: Flow = {
  id: 'agreement',
  name: { en: 'Agree the role profile', cy: 'Cytuno ar y proffil rôl' },
  start: { form: 'LO-S45', holding: 'link-officer', as: 'agreement', whenPublished: 'role-profile' },
  steps: [finish('agreed', { en: 'Agreed', cy: 'Wedi cytuno' })],
}
