import type { Store } from '../../../shared/ports.ts'
import { formsOf } from '../../../shared/run/held.ts'
import type { Answered } from '../../../shared/run/records/answer.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import { newestAnswers } from '../filling/newest-answers.ts'

/** What says which holders of the roles of a scheme, or of one of them, are inducted: answers, by form. */
export const readAttended = (
  store: Store,
  scheme: Scheme,
  role?: string,
): Promise<Record<string, Answered[]>> =>
  newestAnswers(
    store,
    scheme,
    scheme.register.flatMap(({ id, inducted }) =>
      inducted && (role === undefined || id === role) ? [inducted.form, ...formsOf(inducted.held)] : [],
    ),
  )
