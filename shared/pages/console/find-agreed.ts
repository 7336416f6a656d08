import { formatShortDate } from '../../calendar/format-date.ts'
import { type AgreedIn, currentVersion, versionAgreed } from '../../run/agreed.ts'
import { holding } from '../../run/holding.ts'
import { inPostSince } from '../../run/in-post-since.ts'
import type { Appointment } from '../../run/records/appointment.ts'
import type { Finding } from '../../scheme/question.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { FoundIn, Kept } from './find-in-answers.ts'
import { FOUND } from './question-texts.ts'
import { say } from './say.ts'

interface Known extends Kept {
  appointments: Appointment[]
  /** By role. */
  agreed: Record<string, AgreedIn>
  /** Today in Europe/London, YYYY-MM-DD. */
  today: string
}

/** Who holds a role and has agreed no version, or an older one than that in force, of the document that holders agree. */
export function notAgreed(known: Known, { role: id }: Extract<Finding, { kind: 'not-agreed' }>): FoundIn {
  const { scheme, units, appointments, language, today } = known
  const agreement = scheme.register.find((role) => role.id === id)?.agrees
  const agreedIn = known.agreed[id]
  const version = agreedIn && currentVersion(agreedIn)
  if (!agreement || !agreedIn || version === undefined)
    return { summary: say(FOUND.noneYet, language), lines: [] }
  const holders = holding(appointments, id, today)
  const without = holders
    .map((holder) => ({ ...holder, agreed: versionAgreed(agreement, agreedIn, appointments, holder) }))
    .filter(({ agreed }) => agreed !== version)
  return {
    summary: say(FOUND.notAgreed, language, { n: without.length, all: holders.length, version }),
    lines: without.map(({ agreed, ...holder }) => {
      const { unit, name } = holder
      const at = units.find((one) => one.id === unit)
      return {
        text: `${name}, ${at ? inLanguage(at.name, language) : unit}`,
        detail: [
          agreed === undefined
            ? say(FOUND.agreedNone, language)
            : say(FOUND.agreedOlder, language, { agreed }),
          say(FOUND.inPostSince, language, {
            date: formatShortDate(inPostSince(appointments, holder), language),
          }),
        ].join('. '),
      }
    }),
  }
}
