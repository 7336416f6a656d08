import type { Flow } from '../../shared/scheme/flow.ts'
import { accessCheckFlow } from './flows/access-check.ts'
import { agreementFlow } from './flows/agreement.ts'
import { appointFlow } from './flows/appoint.ts'
import { askedAgainFlow } from './flows/asked-again.ts'
import { branchFlow } from './flows/branch.ts'
import { developmentSessionFlow } from './flows/development-session.ts'
import { eventFlow } from './flows/event.ts'
import { guidanceFlow } from './flows/guidance.ts'
import { hearingFlow } from './flows/hearing.ts'
import { leavingFlow } from './flows/leaving.ts'
import { localEventFlow } from './flows/local-event.ts'
import { newsletterFlow } from './flows/newsletter.ts'
import { profileFlow } from './flows/profile.ts'
import { quarterlyReturnFlow } from './flows/quarterly-return.ts'
import { renewalFlow } from './flows/renewal.ts'
import { resourceFlow, resourceRemovalFlow } from './flows/resource.ts'
import { sessionFlow } from './flows/session.ts'
import { sessionOverdueFlow } from './flows/session-overdue.ts'
import { welshComplaintFlow } from './flows/welsh-complaint.ts'

/** The flows of the scheme, in the order of the specification; each has a file of its own. */
export const flows: Flow[] = [
  appointFlow,
  sessionFlow,
  developmentSessionFlow,
  sessionOverdueFlow,
  profileFlow,
  agreementFlow,
  guidanceFlow,
  hearingFlow,
  quarterlyReturnFlow,
  eventFlow,
  accessCheckFlow,
  newsletterFlow,
  localEventFlow,
  leavingFlow,
  askedAgainFlow,
  renewalFlow,
  branchFlow,
  resourceFlow,
  resourceRemovalFlow,
  welshComplaintFlow,
]
