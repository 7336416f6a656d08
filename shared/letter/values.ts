import { durationOf } from '../calendar/duration.ts'
import { formatDate, formatMonth } from '../calendar/format-date.ts'
import { londonDate } from '../calendar/london.ts'
import { addWorkingDays, workingDaysBetween } from '../calendar/working-days.ts'
import { holderIn } from '../directory/holder-in.ts'
import { showAnswer } from '../form/show-answer.ts'
import { tookPart } from '../run/ballot.ts'
import { latestBallot } from '../run/count-votes.ts'
import { answeredList, formIn } from '../run/form-in.ts'
import { holding } from '../run/holding.ts'
import type { Answer } from '../run/records/answer.ts'
import type { Appointment } from '../run/records/appointment.ts'
import type { Ask, Holder } from '../run/records/ask.ts'
import type { Run } from '../run/records/run.ts'
import { keptUntil } from '../run/save-for-later.ts'
import { latestAnswer, personIn, type Situation, stored, today, unitOf } from '../run/situation.ts'
import { fieldsOf } from '../scheme/form.ts'
import { fill, placeholdersIn } from '../scheme/letter.ts'
import { NO_ANSWER, SKIPPED, UNDELIVERABLE, WITHDRAWN } from '../scheme/outcomes.ts'
import type { Unit } from '../scheme/scheme.ts'
import type { Source } from '../scheme/source.ts'
import { inLanguage, type Language } from '../scheme/text.ts'
import { allSteps } from '../scheme/walk.ts'

/** What a letter or page is filled from. */
export interface Filling {
  situation: Situation
  language: Language
  /** Whom it is to. */
  recipient?: Holder
  /** The ask it belongs to, if any. */
  ask?: Ask
  /** The address where the ask is answered; the words shown in its place where the letter is kept. */
  link?: string
  /** The same for the reader's own page. Undefined for letters to offices, and for copies. */
  ownPage?: string
  /** And for the list of answers that the letter tells of, where its step has one. */
  ownList?: string
  /** The address of a public page of the service, by name: `privacy`, or `published/role-profile`. */
  page(name: string): string
  /** The runs of the same round: this one and its siblings, for counts. */
  round: Run[]
  /** The register of the scheme, for who holds what at the unit. Without it that has no value. */
  register?: Appointment[]
  /** The units of the directory, for how many are in scope. */
  units?: Unit[]
  /** What stands for a value that only a later answer gives. Without it such a letter is refused. */
  gap?(placeholder: string): string
}

/** The values of all placeholders in a text. Throws, naming the placeholder, when one has no value. */
export function valuesFor(
  text: string,
  sources: Record<string, Source>,
  filling: Filling,
): Record<string, string | boolean> {
  const { values, flags } = placeholdersIn(text)
  const found: Record<string, string | boolean> = {}
  for (const name of [...values, ...flags]) {
    const source = sources[name]
    const value = (source === undefined ? undefined : valueFrom(source, filling)) ?? filling.gap?.(name)
    if (value === undefined)
      throw new Error(`The placeholder ((${name})) has no value (from ${JSON.stringify(source)})`)
    found[name] = value
  }
  return found
}

/** The text with its placeholders filled in. Throws as `valuesFor`. */
export function fillFrom(text: string, sources: Record<string, Source>, filling: Filling): string {
  return fill(text, valuesFor(text, sources, filling))
}

/** What a step can come to without anybody having answered. */
const NOT_ANSWERED = [NO_ANSWER, SKIPPED, UNDELIVERABLE, WITHDRAWN]

/** The value of one source, as a person reads it in the language; undefined when nothing gives it. */
export function valueFrom(source: Source, filling: Filling): string | boolean | undefined {
  const { situation, language, round } = filling
  if (typeof source === 'string') return referred(source, filling)
  if ('text' in source) return inLanguage(source.text, language)
  if ('flag' in source) return source.flag
  if ('held' in source) return isHeld(source.held, filling)
  if ('vacant' in source) {
    const held = isHeld(source.vacant, filling)
    return held === undefined ? undefined : !held
  }
  if ('holders' in source) return filling.register && String(heldUnits(source.holders, filling).size)
  if ('inScope' in source)
    return (
      filling.units &&
      String(
        filling.units.filter((unit) => unit.inScope && (unit.kind ?? source.inScope) === source.inScope)
          .length,
      )
    )
  if ('countOf' in source) {
    const came = round.map((run) => run.outcomes[source.countOf])
    const counts = (outcome: string | undefined) =>
      outcome !== undefined && (source.is ? source.is.includes(outcome) : !NOT_ANSWERED.includes(outcome))
    return String(came.filter(counts).length)
  }
  if ('outcomeOf' in source) {
    const text = source.texts[situation.file.run.outcomes[source.outcomeOf] ?? '']
    return text && inLanguage(text, language)
  }
  if ('firstOf' in source)
    return source.firstOf.map((one) => valueFrom(one, filling)).find((value) => value !== undefined)
  if ('byLanguage' in source) {
    const own = source.byLanguage[language]
    return own === undefined ? undefined : valueFrom(own, filling)
  }
  if ('workingDaysSince' in source) {
    const since = dateOf(source.workingDaysSince, filling)
    return since && String(workingDaysBetween(since, today(situation)))
  }
  if ('answered' in source) return stored(situation, source.answered) === source.is
  if ('filled' in source) return Boolean(stored(situation, source.filled))
  if ('before' in source) return answeredBefore(source.before, filling)
  if ('until' in source)
    return durationOf(stored(situation, source.from), stored(situation, source.until), language)
  const date = dateOf(source.monthAfter, filling)
  return date && formatMonth(addWorkingDays(date, source.workingDays), language)
}

function referred(reference: string, filling: Filling): string | undefined {
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
      if (second === 'page') return filling.ownPage
      if (second === 'list') return filling.ownList
      return recipient && recipientName(recipient, situation, language)
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
      return latestAnswer(situation, second)?.version.toString()
    case 'ballot':
      return counted(situation, second, third)
    case 'ask':
      if (second === 'link') return filling.link
      if (second === 'reference') return ask?.reference ?? file.run.reference
      break
    case 'run':
      if (second === 'reference') return file.run.reference
  }
  const date = dateOf(reference, filling)
  return date && formatDate(date, language)
}

/** A number of a decide's ballot, which is kept by the run that waits for it. */
function counted({ file, parent }: Situation, step: string, what: string): string | undefined {
  const ballot = latestBallot(parent, step) ?? latestBallot(file, step)
  if (what === 'took-part') return ballot && tookPart(ballot).toString()
  return ballot?.[what as 'asked' | 'answered']?.toString()
}

/** The date behind a reference, YYYY-MM-DD. */
function dateOf(reference: string, { situation, ask }: Filling): string | undefined {
  const { run } = situation.file
  const [first, second = '', third = ''] = reference.split('.')
  if (first === 'ask') return ask?.[second as 'due' | 'closes' | 'sent']
  if (first === 'draft') return ask && keptUntil(situation, ask)
  if (first === 'sent') return run.sent[second]
  if (first === 'run') return londonDate(run.startedAt)
  if (first === 'person') return stored(situation, `person.${second}.${third}`)
  if (first === 'appointment')
    return allSteps(situation.flow.steps)
      .filter((step) => step.verb === 'appoint')
      .map((step) => run.sent[step.id])
      .findLast((date) => date !== undefined)
  if (first === 'answer') {
    const value = latestAnswer(situation, second)?.answers[third]
    return typeof value === 'string' ? value : undefined
  }
  return undefined
}

/** Whether somebody holds the role at the unit of the run today. */
const isHeld = (role: string, { situation, register }: Filling): boolean | undefined =>
  register &&
  holding(register, role, today(situation)).some(({ unit }) => unit === unitOf(situation.file.run))

/** The units where somebody holds the role, or is about to. */
const heldUnits = (role: string, { situation, register = [] }: Filling): Set<string> =>
  new Set(
    register.filter((entry) => entry.role === role && today(situation) < entry.until).map(({ unit }) => unit),
  )

/** An answer as its field shows it: dates in full, options by their label. */
const answered = (name: string, id: string, filling: Filling): string | undefined =>
  shownAnswer(latestAnswer(filling.situation, name), id, filling)

/** The same of the version before the newest, where there is one. */
function answeredBefore(reference: string, filling: Filling): string | undefined {
  const [, name = '', id = ''] = reference.split('.')
  const { file, parent } = filling.situation
  const newest = latestAnswer(filling.situation, name)
  const before = [...file.answers, ...(parent?.answers ?? [])].find(
    (one) => one.run === newest?.run && one.name === name && one.version === newest.version - 1,
  )
  return shownAnswer(before ?? newest, id, filling)
}

/** The names of the items of a list, a line each. */
function listed(name: string, list: string, { situation, language }: Filling): string | undefined {
  const items = answeredList(situation, name, list)
  return items.length > 0 ? items.map(({ label }) => inLanguage(label, language)).join('\n') : undefined
}

function shownAnswer(
  answer: Answer | undefined,
  id: string,
  { situation, language }: Filling,
): string | undefined {
  const form = formIn(situation, answer?.form.id)
  const field = form && fieldsOf(form).find((candidate) => candidate.id === id)
  const value = answer?.answers[id]
  if (!answer || !field || value === undefined || value === '') return undefined
  return showAnswer(field, answer.answers, {
    language,
    today: today(situation),
    units: situation.scheme.units.flatMap((kind) => kind.members),
    resolve: () => undefined,
    fill: (text) => text,
  })
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

/** The holder's name, or the title of the office in the letter's language where no name is known. */
function recipientName(holder: Holder, { scheme }: Situation, language: Language): string {
  const office = scheme.offices.find((candidate) => holder.as === `office:${candidate.id}`)
  return office && holder.name === office.title.en ? inLanguage(office.title, language) : holder.name
}
