import type { Step } from '../../scheme/step.ts'
import { inLanguage } from '../../scheme/text.ts'
import { answeredForms } from '../../scheme/walk.ts'
import { formName } from './outcome-words.ts'
import { roundName } from './round.ts'
import { say } from './say.ts'
import { TEXTS } from './texts.ts'
import { whoAlone } from './who.ts'
import type { Wording } from './wording.ts'

/** What a step is called, from the form, letter or role that it is about. Steps without one have no name. */
export function stepName(wording: Wording, step: Step): string {
  const { scheme, language } = wording
  switch (step.verb) {
    case 'ask': {
      const what = formName(wording, step.form)
      return say(TEXTS.named, language, { who: whoAlone(wording, step.of), what })
    }
    case 'forEach': {
      const [first] = step.steps
      const who = roundName(wording, step)
      if (first?.verb !== 'tell') return who
      // It asks nothing: what it tells says which round it is.
      return say(TEXTS.named, language, { who, what: letterSubject(wording, first.letter, first.values) })
    }
    case 'tell': {
      const what = letterSubject(wording, step.letter, step.values)
      return say(TEXTS.named, language, { who: whoAlone(wording, step.who), what })
    }
    case 'appoint': {
      const role = scheme.register.find((candidate) => candidate.id === step.role)
      return say(TEXTS.entered, language, { role: role ? inLanguage(role.name, language) : step.role })
    }
    case 'adopt': {
      // What it changes is called as on the pages that show it.
      const [id] = answeredForms(wording.flow).get(step.as) ?? []
      const about = scheme.forms.find((form) => form.id === id)?.about
      return say(TEXTS.adopting, language, { what: about ? inLanguage(about.name, language) : step.as })
    }
    default:
      return ''
  }
}

/** The subject of a letter, filled as far as the run knows; the letter's id when the scheme no longer has it. */
export function letterSubject(
  { scheme, language, fill }: Pick<Wording, 'scheme' | 'language' | 'fill'>,
  id: string,
  values: Parameters<Wording['fill']>[1] = {},
): string {
  const texts = scheme.letters.find((letter) => letter.id === id)?.texts
  const subject = (texts?.[language] ?? texts?.en)?.subject
  return subject === undefined ? id : fill(subject, values)
}
