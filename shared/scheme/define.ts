import { checkAgreements } from './check/agreements.ts'
import { checkFlow } from './check/flow.ts'
import { checkForms } from './check/forms.ts'
import { checkInductions } from './check/inductions.ts'
import { checkKeepMonths } from './check/keep-months.ts'
import { checkLetters, checkLettersOf, checkSaveLetter } from './check/letters.ts'
import { checkNames } from './check/names.ts'
import { checkOffices } from './check/offices.ts'
import { BadScheme, type Problem } from './check/problem.ts'
import { checkQuestions } from './check/questions.ts'
import { checkResources } from './check/resources.ts'
import { checkRoutes } from './check/routes.ts'
import { checkTemplate } from './check/template.ts'
import { checkTexts } from './check/texts.ts'
import { checkTranslations } from './check/translations.ts'
import type { Scheme } from './scheme.ts'

/** Everything that is wrong with a scheme; empty when it can be run. */
export function problemsOf(scheme: Scheme): Problem[] {
  return [
    ...checkNames(scheme),
    ...checkTexts(scheme),
    ...checkTranslations(scheme),
    ...checkOffices(scheme),
    ...checkForms(scheme),
    ...checkLetters(scheme),
    ...checkSaveLetter(scheme),
    ...checkKeepMonths(scheme),
    ...checkQuestions(scheme),
    ...checkAgreements(scheme),
    ...checkInductions(scheme),
    ...checkResources(scheme),
    ...checkTemplate(scheme),
    ...scheme.flows.flatMap((flow) => [
      ...checkFlow(scheme, flow),
      ...checkRoutes(scheme, flow),
      ...checkLettersOf(scheme, flow),
    ]),
  ]
}

/**
 * Checks a scheme and hands it back. Called where the scheme is written, so that tests, start and deploy
 * all fail alike. Throws BadScheme, which names each step, wrong value, what is allowed and the remedy.
 */
export function defineScheme(scheme: Scheme): Scheme {
  const problems = problemsOf(scheme)
  if (problems.length > 0) throw new BadScheme(scheme.id, problems)
  return scheme
}
