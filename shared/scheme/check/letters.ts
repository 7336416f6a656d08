import type { Flow } from '../flow.ts'
import { isLong } from '../form.ts'
import { placeholdersIn } from '../letter.ts'
import type { Scheme } from '../scheme.ts'
import type { AskStep } from '../steps/ask.ts'
import type { TellStep } from '../steps/tell.ts'
import { allSteps } from '../walk.ts'
import type { Problem } from './problem.ts'
import { oneOf, repeated } from './problem.ts'
import { checkSource } from './references.ts'

/** A conditional text in which another placeholder begins before it ends. Single brackets may stand in it. */
const NESTED = /\(\([a-z0-9_]+\?\?(?:(?!\)\))[\s\S])*?\(\(/

/** Letters exist in every language, with the same placeholders in each, and none inside a conditional text. */
export function checkLetters(scheme: Scheme): Problem[] {
  const problems: Problem[] = repeated(scheme.letters.map((letter) => letter.id)).map((id) => ({
    at: id,
    wrong: 'two letters have this id',
    remedy: 'Give each letter an id of its own',
  }))
  for (const letter of scheme.letters)
    for (const language of scheme.languages) {
      const text = letter.texts[language]
      const at = `${letter.id} (${language})`
      if (!text) {
        problems.push({
          at,
          wrong: 'the letter has no text in this language',
          remedy: `Add letters/${letter.id}.${language}.md`,
        })
        continue
      }
      if (NESTED.test(`${text.subject}\n${text.body}`))
        problems.push({
          at,
          wrong: 'a placeholder stands inside a conditional text',
          remedy: 'Put it outside (common rules 0.5)',
        })
      for (const form of ['short', 'reminder'] as const) {
        const asked = placeholdersIn(text[form] ?? '').values
        const unknown = asked.filter((name) => !namesIn(text).includes(name))
        if (unknown.length > 0)
          problems.push({
            at,
            wrong: `its ${form} subject asks for ${unknown.join(', ')}, which the letter does not`,
            remedy: `Use ${oneOf(namesIn(text))}, or no placeholder`,
          })
      }
      const wanted = namesIn(letter.texts.en)
      const found = namesIn(text)
      if (wanted.join() !== found.join())
        problems.push({
          at,
          wrong: `its placeholders are ${found.join(', ')}`,
          remedy: `Use the same as in English: ${wanted.join(', ')}`,
        })
    }
  return problems
}

function namesIn(text: { subject: string; body: string } | undefined): string[] {
  const { values, flags } = placeholdersIn(`${text?.subject}\n${text?.body}`)
  return [...values, ...flags.map((flag) => `${flag}??`)].sort()
}

/** A step's letters exist, and every placeholder in them gets a value from something that exists. */
export function checkLettersOf(scheme: Scheme, flow: Flow): Problem[] {
  const steps = allSteps(flow.steps).filter((step) => step.verb === 'ask' || step.verb === 'tell')
  return steps.flatMap((step) =>
    [...lettersOf(step), ...backTo(scheme, step)].flatMap((id): Problem[] => {
      const at = `${flow.id}/${step.id}`
      const letter = scheme.letters.find((candidate) => candidate.id === id)
      if (!letter) {
        const ids = scheme.letters.map((candidate) => candidate.id)
        return [{ at, wrong: `there is no letter "${id}"`, remedy: `Use ${oneOf(ids)}, or add its files` }]
      }
      const reader = pageOf(scheme, step, id)
      const toPerson = reader.of === 'person'
      const footers = [scheme.footer, toPerson ? scheme.personFooter : undefined].flatMap((footer) =>
        scheme.languages.map((language) => footer?.[language]),
      )
      const { values, flags } = placeholdersIn(
        [letter.texts.en?.subject, letter.texts.en?.body, ...footers].join('\n'),
      )
      const filled = [...values, ...flags].flatMap((name): Problem[] => {
        const source = step.values?.[name] ?? scheme.values[name]
        if (source === undefined)
          return [
            {
              at,
              wrong: `nothing fills ((${name})) of ${id}`,
              remedy: `Add ${name} to the values of the scheme or of the step`,
            },
          ]
        return checkSource(scheme, flow, source, `${at}, ((${name})) of ${id}`)
      })
      return [...filled, ...checkOwnPage(scheme, step, { at, reader, names: values })]
    }),
  )
}

/** The letter that brings somebody back to the form of a step, where it is long (common rules 0.4). */
function backTo({ saveLetter, forms }: Scheme, step: AskStep | TellStep): string[] {
  const form = step.verb === 'ask' && step.letter && forms.find(({ id }) => id === step.form)
  return form && isLong(form) && saveLetter ? [saveLetter] : []
}

/** A form so long that it can be kept for later needs the letter that brings people back to it. */
export function checkSaveLetter(scheme: Scheme): Problem[] {
  if (scheme.saveLetter) return []
  const asks = scheme.flows.flatMap(({ steps }) => allSteps(steps)).filter((step) => step.verb === 'ask')
  return scheme.forms
    .filter((form) => isLong(form) && asks.some((step) => step.form === form.id && step.letter))
    .map(({ id, pages }) => ({
      at: id,
      wrong: `the form has ${pages.length} pages, and no letter brings back whoever keeps it for later`,
      remedy: 'Name that letter in the saveLetter of the scheme (common rules 0.4)',
    }))
}

/**
 * Every letter to a person brings the link to their own page: a flow that writes to people has the words for it, in
 * every language. A letter to an office can bring one where the office is of a unit: no other has a page.
 */
function checkOwnPage(
  scheme: Scheme,
  step: AskStep | TellStep,
  { at, reader, names }: { at: string; reader: Reader; names: string[] },
): Problem[] {
  const sourceOf = (name: string) => step.values?.[name] ?? scheme.values[name]
  const isPage = (name: string) => sourceOf(name) === OWN_PAGE
  const isList = (name: string) => sourceOf(name) === OWN_LIST
  if (reader.of !== 'person')
    return names
      .filter((name) => (isPage(name) && reader.of !== 'office') || isList(name))
      .map((name) => ({
        at,
        wrong: isList(name)
          ? `((${name})) is a list behind the page of a person, and the letter is to an office`
          : `((${name})) is a page of its reader’s own, which an office of the scheme does not have`,
        remedy: `Fill ${name} from something else in the values of the step`,
      }))
  if (step.verb !== 'tell' || !step.list)
    for (const name of names.filter(isList))
      return [{ at, wrong: `((${name})) is a list, and the step has none`, remedy: 'Add list to the step' }]
  return scheme.languages
    .filter((language) => !placeholdersIn(scheme.personFooter?.[language] ?? '').values.some(isPage))
    .map((language) => ({
      at,
      wrong: `the letter is to a person, and nothing in ${language} says where they can withdraw`,
      remedy: `Add a personFooter to the scheme with a placeholder filled from ${OWN_PAGE}`,
    }))
}

/** The source of the link to the page of whoever reads the letter. */
export const OWN_PAGE = 'recipient.page'
const OWN_LIST = 'recipient.list'

/** Whose page a letter can lead to. */
type Reader = { of: 'person' } | { of: 'office'; office: string } | { of: 'nobody' }

/**
 * To whom a letter of a step is, as far as pages go. Silence is told to another office, and where the step says so to
 * whoever is asked: such a letter leads to a page only where all that get it have one.
 */
export function pageOf(scheme: Scheme, step: AskStep | TellStep, letter: string): Reader {
  const silence = step.verb === 'ask' && letter === step.clock?.escalateWith ? step.clock : undefined
  const who = step.verb === 'tell' ? step.who : step.of
  if ('person' in who && (!silence || silence.escalateHolder)) return { of: 'person' }
  const asked = 'office' in who ? [who.office] : []
  const readers = [...asked, ...(silence?.escalateTo ? [silence.escalateTo] : [])]
  const ofUnits = scheme.offices.filter(({ of }) => of === 'unit').map(({ id }) => id)
  const [first] = readers
  return first !== undefined && readers.every((id) => ofUnits.includes(id))
    ? { of: 'office', office: first }
    : { of: 'nobody' }
}

/** All letters that a step can send. */
export function lettersOf(step: AskStep | TellStep): string[] {
  if (step.verb === 'tell') return [step.letter]
  // An ask without a clock is a problem of its own, said elsewhere.
  const { remindWith, escalateWith } = step.clock ?? {}
  const { letter, letterOnceChanged, letterWithout, letterWhenMoved, noticeWhenMoved, letterWhenReplaced } =
    step
  return [
    ...[letter, letterOnceChanged?.letter, letterWithout?.letter],
    ...[letterWhenMoved, noticeWhenMoved, letterWhenReplaced],
    ...[remindWith, escalateWith],
  ].filter((id) => id !== undefined)
}
