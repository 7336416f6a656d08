import type { AskStep } from '../steps/ask.ts'
import type { Problem } from './problem.ts'

/** What a person may do and is not asked for has a page that offers it, no letter, nobody who chases it, and an end. */
export function checkOffered({ of, offered, letter, clock }: AskStep, at: string): Problem[] {
  if (!offered) return []
  const chases = Object.keys(clock ?? {}).filter((key) => !['within', 'closesOn'].includes(key))
  const wrong: [boolean, string, string][] = [
    [!('person' in of), 'it is offered on a person’s own page, and an office has none', 'Ask a person'],
    [letter !== undefined, 'it is offered, and has a letter too', 'Leave out one of the two'],
    [chases.length > 0, `nobody is chased for what is only offered: ${chases.join(', ')}`, 'Leave that out'],
    [clock?.closesOn === undefined, 'it is offered for ever', 'Add closesOn to its clock'],
  ]
  return wrong.filter(([is]) => is).map(([, what, remedy]) => ({ at, wrong: what, remedy }))
}
