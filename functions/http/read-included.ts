import type { Body } from '../../shared/form/answers.ts'
import type { StartPreview } from '../../shared/run/preview-start.ts'
import { field } from './request.ts'

/** What was ticked and typed, and what is wrong with it. */
export interface NotIncluded {
  units: string[]
  why: string
  wrong: { field: 'include' | 'include_why'; text: string }
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
  const ticked = [body.include ?? []].flat()
  const units = leftOut.map(({ unit }) => unit.id).filter((id) => ticked.includes(id))
  const why = field(body, 'include_why').trim()
  const wrong = (of: 'include' | 'include_why', text: string) => ({ units, why, wrong: { field: of, text } })
  if (units.length === 0 && why === '') return {}
  if (units.length === 0) return wrong('include', 'Select who is to be asked all the same')
  if (why === '') return wrong('include_why', 'Enter why they are asked all the same')
  if (why.length > LONGEST) return wrong('include_why', `Your answer must be ${LONGEST} characters or less`)
  return { included: { units, why } }
}
