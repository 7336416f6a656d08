import type { Form } from '../../shared/scheme/form.ts'
import { acceptance } from './forms/acceptance.ts'
import { amendment } from './forms/amendment.ts'
import { deputyAcceptance } from './forms/deputy-acceptance.ts'
import { meeting } from './forms/meeting.ts'
import { newDate } from './forms/new-date.ts'
import { nomination } from './forms/nomination.ts'
import { proposal } from './forms/proposal.ts'
import { release } from './forms/release.ts'
import { view } from './forms/view.ts'

/** The forms of the specification in its order, then those that its decision pages and deputies imply. */
export const forms: Form[] = [
  amendment,
  proposal,
  view,
  meeting,
  nomination,
  acceptance,
  release,
  newDate,
  deputyAcceptance,
]
