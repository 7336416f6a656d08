import type { Action } from './action.ts'
import { away } from './away.ts'
import { extend } from './extend.ts'
import { moreTime } from './more-time.ts'
import { notMe } from './not-me.ts'
import { nudge } from './nudge.ts'
import { pause } from './pause.ts'
import { reassign } from './reassign.ts'
import { reopen } from './reopen.ts'
import { resume } from './resume.ts'
import { seeTo } from './see-to.ts'
import { stepAside } from './step-aside.ts'

const ACTIONS: Action[] = [
  moreTime,
  notMe,
  stepAside,
  nudge,
  reassign,
  extend,
  away,
  pause,
  resume,
  reopen,
  seeTo,
]

/** What whoever holds an ask, or an administrator, can do about it. */
export const actionsOf = (by: Action['by']): Action[] => ACTIONS.filter((action) => action.by === by)

/** The action of that name for that person; undefined when there is none. */
export const actionOf = (by: Action['by'], id: string): Action | undefined =>
  actionsOf(by).find((action) => action.id === id)
