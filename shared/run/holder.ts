import { heldToday, isSomebodyElse } from '../directory/holder-in.ts'
import type { Who } from '../scheme/who.ts'
import type { Ask, Holder } from './records/ask.ts'
import { personIn, type Situation } from './situation.ts'

/** Nobody holds the office, or the run has no such person: an administrator has to see to it. */
export class NobodyHolds extends Error {
  override name = 'NobodyHolds'
}

/**
 * Who an ask or letter goes to today: the holder of the office at the unit, or of the scheme's office, or of the one
 * that stands in for it while it is vacant, or the person an answer named. Throws NobodyHolds.
 */
export function holderOf(situation: Situation, who: Who): Holder {
  if ('person' in who) {
    const person = personIn(situation, who.person)
    if (person?.erasedAt) throw new NobodyHolds(`The ${who.person} of the run withdrew and is forgotten`)
    if (!person)
      throw new NobodyHolds(`The run has no ${who.person}; an earlier answer should have named one`)
    const { name, email, language, since } = person
    return { as: `person:${who.person}`, name, email, language, since }
  }
  const id = 'member' in who ? situation.file.run.child?.unit : who.office
  const office = situation.scheme.offices.find((candidate) => candidate.id === id)
  if (!office) throw new NobodyHolds(`The scheme has no office ${id}`)
  const title = office.title.en
  const holder = heldToday(situation, id)
  if (!holder) throw new NobodyHolds(`Nobody holds the office ${id}; put a holder in the directory`)
  const { name = title, email, language } = holder
  return { as: `office:${office.id}`, name, email, language }
}

/**
 * A holder of before as an office or person is known today; a colleague as they were named. Undefined where nobody holds
 * the office any more, or the person is forgotten.
 */
export function knownToday(situation: Situation, holder: Holder): Holder | undefined {
  const [kind, id = ''] = holder.as.split(':')
  if (kind !== 'office' && kind !== 'person') return holder
  try {
    return holderOf(situation, kind === 'office' ? { office: id } : { person: id })
  } catch (error) {
    if (error instanceof NobodyHolds) return undefined
    throw error
  }
}

/** Who the ask after this one is put to, when it was passed on. */
export function colleague(passed: Ask): Holder | undefined {
  if (passed.state !== 'passed-on' || !passed.passedTo) return undefined
  return { as: 'colleague', ...passed.passedTo, language: passed.holder.language }
}

/** Whether an office is with somebody else than before. Its title stands for a name that is not known. */
export function changedHands({ scheme }: Situation, before: Holder, after: Holder): boolean {
  const title = scheme.offices.find(({ id }) => before.as === `office:${id}`)?.title.en
  const known = ({ name, email }: Holder) => ({ email, name: name === title ? undefined : name })
  return isSomebodyElse(known(before), known(after))
}
