import { formatDate } from '../calendar/format-date.ts'
import { holderIn } from '../directory/holder-in.ts'
import { tookPart } from '../run/ballot.ts'
import { latestBallot } from '../run/count-votes.ts'
import { answeredList } from '../run/form-in.ts'
import type { Holder } from '../run/records/ask.ts'
import { personIn, type Situation } from '../run/situation.ts'
import { inLanguage, type Language, type Text } from '../scheme/text.ts'
import { answered } from './answered.ts'
import { dateOf } from './date-of.ts'
import type { Filling } from './filling.ts'

/**
 * What a reference (`answer.nomination.nominee_name`, `office.chair.name`, `ask.due`) stands for, as a person reads it
 * in the language; undefined when nothing gives it.
 */
export function referred(reference: string, filling: Filling): string | undefined {
  const { situation, language, recipient, ask } = filling
  const { scheme, unit, file } = situation
  const [first, second = '', third = ''] = reference.split('.')
  switch (first) {
    case 'setting':
      return scheme.settings[second] && inLanguage(scheme.settings[second], language)
    case 'office':
      return officeHolder(second, third, situation, language)
    case 'unit':
      return unit && inLanguage(unit.name, language)
    case 'recipient':
      if (second === 'page') return wayIn(filling.ownPage, language)
      if (second === 'list') return wayIn(filling.ownList, language)
      return recipient && recipientName(recipient, situation, language, 'greeting')
    case 'page':
      return filling.page(second)
    case 'count':
      return String(filling.round.length)
    case 'person':
      if (third === 'from' || third === 'until') break
      return personIn(situation, second)?.[third as 'name' | 'email' | 'title']
    case 'answer':
      return answered(second, third, filling) ?? listed(second, third, filling)
    case 'published':
      return filling.page(`published/${second}`)
    case 'version':
      return versionOf(second, filling)?.toString()
    case 'ballot':
      return counted(situation, second, third)
    case 'ask':
      if (second === 'link') return wayIn(filling.link, language)
      if (second === 'reference') return ask?.reference ?? filling.reference ?? file.run.reference
      break
    case 'run':
      if (second === 'reference') return file.run.reference
  }
  const date = dateOf(reference, filling)
  return date && formatDate(date, language)
}

/** An address, or the words that stand for it. */
const wayIn = (way: string | Text | undefined, language: Language): string | undefined =>
  typeof way === 'object' ? inLanguage(way, language) : way

/** The version that the run, or the round it is in, has made of a document; until then the one after the newest. */
function versionOf(document: string, { situation: { file, parent }, newest }: Filling): number | undefined {
  const published = file.run.versions?.[document] ?? parent?.run.versions?.[document]
  if (published !== undefined) return published
  return newest && (newest[document] ?? 0) + 1
}

/** A number of a decide's ballot, which is kept by the run that waits for it. */
function counted({ file, parent }: Situation, step: string, what: string): string | undefined {
  const ballot = latestBallot(parent, step) ?? latestBallot(file, step)
  if (what === 'took-part') return ballot && tookPart(ballot).toString()
  return ballot?.[what as 'asked' | 'answered']?.toString()
}

/** The names of the items of a list, a line each. */
function listed(name: string, list: string, { situation, language }: Filling): string | undefined {
  const items = answeredList(situation, name, list)
  return items.length > 0 ? items.map(({ label }) => inLanguage(label, language)).join('\n') : undefined
}

/** Who holds one of the scheme's own offices today; by its title where no name is known, or nobody holds it. */
function officeHolder(
  id: string,
  what: string,
  { scheme, directory }: Situation,
  language: Language,
): string | undefined {
  const office = scheme.offices.find((candidate) => candidate.id === id)
  const holder = office && holderIn(office, { directory })
  if (what === 'email') return holder?.email ?? office?.holder?.email
  return office && (holder?.name ?? inLanguage(office.title, language))
}

/** The holder's name or, where none is known, what the office is called by whoever writes to it, in the letter's language. */
export function recipientName(
  holder: Holder,
  { scheme }: Situation,
  language: Language,
  as: 'greeting' | 'title',
): string {
  const office = scheme.offices.find((candidate) => holder.as === `office:${candidate.id}`)
  return office && holder.name === office.title.en
    ? inLanguage(office[as] ?? office.title, language)
    : holder.name
}
