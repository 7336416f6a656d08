import type { Role } from '../../shared/scheme/scheme.ts'

/** The roles that the register keeps: exactly one link officer an organisation, at most one deputy. */
export const register: Role[] = [
  {
    id: 'link-officer',
    name: { en: 'Link officers', cy: 'Swyddogion cyswllt' },
    singular: { en: 'Link officer', cy: 'Swyddog cyswllt' },
  },
  {
    id: 'deputy-link-officer',
    name: { en: 'Deputy link officers', cy: 'Dirprwy swyddogion cyswllt' },
    singular: { en: 'Deputy link officer', cy: 'Dirprwy swyddog cyswllt' },
  },
]
