import { randomBytes } from 'node:crypto'
import { flowOf, schemeOf } from '../schemes/catalogue.ts'
import { subtractWorkingDays } from '../shared/calendar/working-days.ts'
import { beginRun } from '../shared/run/begin-run.ts'
import type { Change } from '../shared/run/change.ts'
import { newReference } from '../shared/run/reference.ts'

/** A run of the link officer scheme that has been under way for some weeks on a date (YYYY-MM-DD). */
export function round(id: string, date: string): Change {
  const scheme = schemeOf('link-officer')
  const flow = flowOf(scheme, 'appoint')
  const form = scheme.forms.find((one) => one.id === flow.start.form)
  if (!form) throw new Error(`The scheme has no form ${flow.start.form}`)
  const now = `${subtractWorkingDays(date, 30)}T12:00:00.000Z`
  const meeting = subtractWorkingDays(date, 12)
  return beginRun(
    { id, scheme, flow, reference: newReference(scheme.code, randomBytes), now },
    {
      ...{ form, language: 'en', who: 'administrator' },
      answers: {
        title: 'A link officer in every organisation',
        why: 'Members are far from the committee.',
        what: 'Be our eyes and ears on the ground.',
        ask: 'Agree that each organisation nominates a link officer.',
        meeting_date: meeting,
        cy_ready: 'yes',
      },
    },
  )
}
