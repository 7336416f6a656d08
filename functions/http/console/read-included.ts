import type { Body } from '../../../shared/form/answers.ts'
import type { StartPreview } from '../../../shared/run/preview-start.ts'
import { field } from '../request.ts'

/** What was ticked and typed. */
export interface TypedInclusion {
  units: string[]
  why: string
}
/** What is wrong with it besides. */
export interface NotIncluded extends TypedInclusion {
  wrong: { field: 'include' | 'include_why'; text: string }
}

/** Of the units that are left out those that were ticked, and why. */
export function typedInclusion(body: Body, leftOut: StartPreview['leftOut']): TypedInclusion {
  const ticked = [body.include ?? []].flat()
  const units = leftOut.map(({ unit }) => unit.id).filter((id) => ticked.includes(id))
  return { units, why: field(body, 'include_why').trim() }
}

const LONGEST = 500

/**
 * The units that are to be asked although they asked not to be yet, and why. Nothing where none is ticked, which needs
 * no reason either; and what is wrong where a reason is missing or too long, or stands for nobody.
 */
export function readIncluded(
  body: Body,
  leftOut: StartPreview['leftOut'],
): { included?: { units: string[]; why: string } } | NotIncluded {
  const { units, why } = typedInclusion(body, leftOut)
  const wrong = (of: 'include' | 'include_why', text: string) => ({ units, why, wrong: { field: of, text } })
  if (units.length === 0 && why === '') return {}
  if (units.length === 0) return wrong('include', 'Select who is to be asked all the same')
  if (why === '') return wrong('include_why', 'Enter why they are asked all the same')
  if (why.length > LONGEST) return wrong('include_why', `Your answer must be ${LONGEST} characters or less`)
  return { included: { units, why } }
}
