import { londonDate } from '../../../shared/calendar/london.ts'
import { holding } from '../../../shared/run/holding.ts'
import type { Appointment } from '../../../shared/run/records/appointment.ts'
import { isSamePerson } from '../../../shared/run/same-person.ts'
import { unitOf } from '../../../shared/run/situation.ts'
import type { OwnPage } from './way-in.ts'

/** The entries of the register by which the person holds a role today, at the unit of the page's run. */
export const heldToday = ({ situation: { scheme, file, now }, person, register }: OwnPage): Appointment[] =>
  scheme.register
    .flatMap(({ id }) => holding(register, id, londonDate(now)))
    .filter((entry) => entry.unit === unitOf(file.run))
    .filter(
      (entry) =>
        entry.email === person.person.email || person.appointments.some((own) => isSamePerson(own, entry)),
    )
