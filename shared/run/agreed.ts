import { londonDate } from '../calendar/london.ts'
import type { Agreement } from '../scheme/role.ts'
import { inPostSince } from './in-post-since.ts'
import type { Answered } from './records/answer.ts'
import type { Appointment } from './records/appointment.ts'
import type { Published } from './records/published.ts'

/** What says who has agreed a document: its versions, from the oldest, and the answers to the forms that count. */
export interface AgreedIn {
  versions: Published[]
  answers: Record<string, Answered[]>
}

/** The version that is in force; undefined before there is one. */
export const currentVersion = ({ versions }: AgreedIn): number | undefined => versions.at(-1)?.version

/**
 * The newest version of the document that whoever holds a role has agreed; undefined where that is none. What was said
 * for the unit before they came into post is not theirs, and silence is not agreement. Whoever carries on has agreed
 * what they agreed before.
 */
export function versionAgreed(
  { comments, draft, later }: Agreement,
  known: AgreedIn,
  register: Appointment[],
  holder: Appointment,
): number | undefined {
  const since = inPostSince(register, holder)
  const theirs = (form: string) =>
    (known.answers[form] ?? []).filter(({ unit, at }) => unit === holder.unit && londonDate(at) >= since)
  return known.versions.findLast(({ run, at }, index) => {
    const next = known.versions[index + 1]?.at
    // The draft as it was adopted: comments that came before are on another one.
    const adopted = (known.answers[draft] ?? [])
      .filter((answer) => answer.run === run && answer.at <= at)
      .map((answer) => answer.at)
      .sort()
      .at(-1)
    return (
      theirs(comments.form).some(
        (answer) => answer.parent === run && answer.at >= (adopted ?? '') && agrees(comments, answer),
      ) || theirs(later).some((answer) => answer.at >= at && (next === undefined || answer.at < next))
    )
  })?.version
}

/** Something is agreed to, and nothing is to change. */
function agrees({ each, agree, against }: Agreement['comments'], { answers }: Answered): boolean {
  const said = Object.entries(answers).flatMap(([field, value]) => (field.startsWith(each) ? [value] : []))
  return said.includes(agree) && !said.includes(against)
}
