import type { Answers } from '../form/answers.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import type { Change } from './change.ts'
import type { Person } from './records/person.ts'
import { personIn, type Situation } from './situation.ts'

/**
 * The people an answer names. A field that was not asked keeps what was known (a nominee who corrects her name
 * keeps her job title); a person whose name the same form left out is no longer named.
 */
export function namePeople(
  situation: Situation,
  step: AskStep,
  answers: Answers,
): Pick<Change, 'people' | 'forget'> {
  const people: Person[] = []
  const forget: { who: string }[] = []
  for (const [who, fields] of Object.entries(step.names ?? {})) {
    const given = (field: string | undefined) => {
      const value = field === undefined ? undefined : answers[field]
      return typeof value === 'string' && value !== '' ? value : undefined
    }
    const known = personIn(situation, who)
    const isThemselves = 'person' in step.of && step.of.person === who
    if (!given(fields.name)) {
      if (known && !isThemselves) forget.push({ who })
      continue
    }
    const kept = isThemselves ? known : undefined
    people.push({
      run: situation.file.run.id,
      who,
      name: given(fields.name)!,
      email: given(fields.email) ?? kept?.email ?? '',
      title: given(fields.title) ?? kept?.title,
      language: (given(fields.language) as Person['language']) ?? kept?.language,
      since: kept ? kept.since : situation.now,
      withdrawnAt: kept?.withdrawnAt,
    })
  }
  return { people, forget }
}
