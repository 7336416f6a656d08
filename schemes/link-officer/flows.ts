import type { Flow } from '../../shared/scheme/scheme.ts'
import { appointFlow } from './flows/appoint.ts'
import { profileFlow } from './flows/profile.ts'

/** The flows of the scheme, in the order of the specification; each has a file of its own. */
export const flows: Flow[] = [appointFlow, profileFlow]
