import type { Role } from '../../shared/scheme/role.ts'
import { sessions } from './sessions.ts'

/** The roles that the register keeps: exactly one link officer an organisation, at most one deputy. */
export const register: Role[] = [
  {
    id: 'link-officer',
    name: { en: 'Link officers', cy: 'Swyddogion cyswllt' },
    singular: { en: 'Link officer', cy: 'Swyddog cyswllt' },
    // Sections 1.7 and 1.8: "role-profile version agreed".
    agrees: {
      document: 'role-profile',
      draft: 'LO-S4',
      comments: { form: 'LO-F7', each: 'sections-', agree: 'agree', against: 'change' },
      later: 'LO-S45',
    },
    // Sections 1.7 and 1.8: "induction attended", the first session on what HPMA is.
    inducted: { form: 'LO-S3', came: 'came', held: { ...sessions, kind: 'kind', is: 'first' } },
  },
  {
    id: 'deputy-link-officer',
    name: { en: 'Deputy link officers', cy: 'Dirprwy swyddogion cyswllt' },
    singular: { en: 'Deputy link officer', cy: 'Dirprwy swyddog cyswllt' },
  },
]
