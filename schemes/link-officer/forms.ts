import type { Form } from '../../shared/scheme/form.ts'
import { acceptance } from './forms/acceptance.ts'
import { adoptAllTheSame, adoptProfile } from './forms/adopt-profile.ts'
import { afterEvent } from './forms/after-event.ts'
import { agreeProfile } from './forms/agree-profile.ts'
import { amendment } from './forms/amendment.ts'
import { answerQuestion } from './forms/answer-question.ts'
import { approveBranch } from './forms/approve-branch.ts'
import { attendance } from './forms/attendance.ts'
import { bookSession } from './forms/book-session.ts'
import { branchChair } from './forms/branch-chair.ts'
import { cancelEvent, cancelLocalEvent } from './forms/cancel-event.ts'
import { cancelSession } from './forms/cancel-session.ts'
import { changeLocalEvent } from './forms/change-local-event.ts'
import { clearAccess } from './forms/clear-access.ts'
import { commentProfile } from './forms/comment-profile.ts'
import { decideChange } from './forms/decide-change.ts'
import { decideEvent } from './forms/decide-event.ts'
import { deputyAcceptance } from './forms/deputy-acceptance.ts'
import { draftProfile } from './forms/draft-profile.ts'
import { event } from './forms/event.ts'
import { eventAttended } from './forms/event-attended.ts'
import { eventNumbers } from './forms/event-numbers.ts'
import { firstSession } from './forms/first-session.ts'
import { hearing } from './forms/hearing.ts'
import { leaving } from './forms/leaving.ts'
import { localEvent } from './forms/local-event.ts'
import { localEventBookings } from './forms/local-event-bookings.ts'
import { meeting } from './forms/meeting.ts'
import { missedSessions } from './forms/missed-sessions.ts'
import { moveSession } from './forms/move-session.ts'
import { networkAccess } from './forms/network-access.ts'
import { newBranch } from './forms/new-branch.ts'
import { newDate } from './forms/new-date.ts'
import { newDirector } from './forms/new-director.ts'
import { newResource } from './forms/new-resource.ts'
import { newsletter } from './forms/newsletter.ts'
import { newsletterShared } from './forms/newsletter-shared.ts'
import { nextSession } from './forms/next-session.ts'
import { noSession } from './forms/no-session.ts'
import { nomination } from './forms/nomination.ts'
import { proposal } from './forms/proposal.ts'
import { question } from './forms/question.ts'
import { release } from './forms/release.ts'
import { removeResource } from './forms/remove-resource.ts'
import { renewal } from './forms/renewal.ts'
import { session } from './forms/session.ts'
import { summary } from './forms/summary.ts'
import { view } from './forms/view.ts'
import { welshComplaint } from './forms/welsh-complaint.ts'

/**
 * The forms of the specification in its order (LO-F), those that its decision pages and deputies imply (LO-A), and
 * those with which the branch starts and runs the later flows (LO-S).
 */
export const forms: Form[] = [
  proposal,
  view,
  meeting,
  nomination,
  acceptance,
  bookSession,
  commentProfile,
  question,
  hearing,
  eventNumbers,
  networkAccess,
  newsletterShared,
  localEvent,
  leaving,
  newDirector,
  newBranch,
  release,
  newDate,
  amendment,
  deputyAcceptance,
  session,
  moveSession,
  attendance,
  draftProfile,
  adoptProfile,
  answerQuestion,
  event,
  newsletter,
  decideEvent,
  afterEvent,
  renewal,
  approveBranch,
  clearAccess,
  localEventBookings,
  summary,
  branchChair,
  nextSession,
  firstSession,
  missedSessions,
  agreeProfile,
  noSession,
  adoptAllTheSame,
  newResource,
  removeResource,
  cancelEvent,
  cancelLocalEvent,
  cancelSession,
  eventAttended,
  changeLocalEvent,
  decideChange,
  welshComplaint,
]
