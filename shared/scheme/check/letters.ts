import { placeholdersIn } from '../letter.ts'
import type { Flow, Scheme } from '../scheme.ts'
import type { AskStep, TellStep } from '../step.ts'
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
    lettersOf(step).flatMap((id): Problem[] => {
      const at = `${flow.id}/${step.id}`
      const letter = scheme.letters.find((candidate) => candidate.id === id)
      if (!letter) {
        const ids = scheme.letters.map((candidate) => candidate.id)
        return [{ at, wrong: `there is no letter "${id}"`, remedy: `Use ${oneOf(ids)}, or add its files` }]
      }
      const footers = scheme.languages.map((language) => scheme.footer[language])
      const { values, flags } = placeholdersIn(
        [letter.texts.en?.subject, letter.texts.en?.body, ...footers].join('\n'),
      )
      return [...values, ...flags].flatMap((name) => {
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
    }),
  )
}

/** All letters that a step can send. */
export function lettersOf(step: AskStep | TellStep): string[] {
  if (step.verb === 'tell') return [step.letter]
  // An ask without a clock is a problem of its own, said elsewhere.
  const { remindWith, escalateWith } = step.clock ?? {}
  return [step.letter, remindWith, escalateWith].filter((id) => id !== undefined)
}
