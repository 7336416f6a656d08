/** What administrators can be, and the names of their groups (common rules 0.7). One can be several. */
export const ROLES = ['viewer', 'case-worker', 'round-manager', 'data-protection'] as const
export type Role = (typeof ROLES)[number]

/**
 * Who may see or do what in the console. This is the whole of it: a page shows no control that its reader may not
 * use, a handler does nothing that is not allowed here, and what is not named here nobody may do.
 */
export const ALLOWED = {
  /** The list of runs; where a run is, and how many have answered. No names, no answers. */
  'see-counts': ['viewer', 'case-worker', 'round-manager', 'data-protection'],
  /** Who was asked what, what they said, the letters to them, the ledger. Each view of a run is in its ledger. */
  'see-records': ['case-worker', 'round-manager', 'data-protection'],
  /**
   * What somebody wanted read without their name, or by the co-ordinator alone, beside the name (`withheld` of a form).
   * Who runs a scheme's sessions and events starts runs, and is a round manager; exports and erasures need it all.
   */
  'see-withheld': ['round-manager', 'data-protection'],
  'see-register': ['case-worker', 'round-manager', 'data-protection'],
  'see-directory': ['case-worker', 'round-manager', 'data-protection'],
  'change-directory': ['round-manager'],
  'export-directory': ['round-manager', 'data-protection'],
  'see-tasks': ['case-worker', 'round-manager'],
  'take-ledger': ['round-manager', 'data-protection'],
  'start-run': ['round-manager'],
  /** An ask of an office that works in the console; never by whoever wrote what it is about. */
  'answer-ask': ['case-worker', 'round-manager'],
  /** What somebody else answered, by telephone or on paper; on the same condition. */
  'record-answer': ['case-worker', 'round-manager'],
  /** Actions on somebody else's ask, each by its id. */
  'do-nudge': ['case-worker', 'round-manager'],
  'do-reassign': ['case-worker', 'round-manager'],
  'do-extend': ['case-worker', 'round-manager'],
  'do-away': ['case-worker', 'round-manager'],
  'do-pause': ['case-worker', 'round-manager'],
  'do-resume': ['case-worker', 'round-manager'],
  'do-done': ['case-worker', 'round-manager'],
  'do-reopen': ['round-manager'],
  /** Actions on a whole run. */
  'do-retry': ['round-manager'],
  'do-stop': ['round-manager'],
  'do-move': ['round-manager'],
} as const satisfies Record<string, readonly Role[]>
export type Permission = keyof typeof ALLOWED

/** The first of somebody's roles that allows it, which is what the ledger says; undefined when none does. */
export const roleThatMay = (roles: readonly Role[], permission: Permission): Role | undefined =>
  roles.find((role) => (ALLOWED[permission] as readonly Role[]).includes(role))

/** Whether any of the roles allows it. */
export const may = (roles: readonly Role[], permission: Permission): boolean =>
  roleThatMay(roles, permission) !== undefined

/** The permission for an action on an ask; undefined for an action that this table does not know: nobody may. */
export function permissionFor(action: string): Permission | undefined {
  const permission = `do-${action}`
  return Object.hasOwn(ALLOWED, permission) ? (permission as Permission) : undefined
}
