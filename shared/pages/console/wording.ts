import { valueFrom } from '../../letter/value-from.ts'
import { formIn } from '../../run/form-in.ts'
import type { Run, RunFile } from '../../run/records/run.ts'
import type { Situation } from '../../run/situation.ts'
import { today } from '../../run/situation.ts'
import type { Flow } from '../../scheme/flow.ts'
import type { Form } from '../../scheme/form.ts'
import { fill, placeholdersIn } from '../../scheme/letter.ts'
import type { Scheme } from '../../scheme/scheme.ts'
import type { Source } from '../../scheme/source.ts'
import type { Language } from '../../scheme/text.ts'
import { inLanguage } from '../../scheme/text.ts'
import type { Unit } from '../../scheme/unit.ts'

/** What it takes to put a run's records into words. */
export interface Wording {
  scheme: Scheme
  flow: Flow
  language: Language
  /** Today in Europe/London, YYYY-MM-DD. */
  today: string
  /** The form of this id as it is asked in this run; undefined when the scheme has none. */
  form(id: string): Form | undefined
  /** The value behind a reference, as a person reads it; undefined when the run has none. */
  resolve(reference: string): string | undefined
  /** Fills `((organisation_name))` and the like; what is not known yet shows as an ellipsis. */
  fill(text: string, sources?: Record<string, Source>): string
}

const UNKNOWN = '…'

/** How this run is put into words. */
export function wordingOf(situation: Situation, language: Language): Wording {
  const { scheme, flow } = situation
  const given = (source: Source | undefined) =>
    source === undefined
      ? undefined
      : valueFrom(source, { situation, language, page: () => UNKNOWN, round: [] })
  return {
    scheme,
    flow,
    language,
    today: today(situation),
    form: (id) => formIn(situation, id),
    resolve(reference) {
      const value = given(reference)
      return typeof value === 'string' ? value : undefined
    },
    fill(text, sources = {}) {
      const { values, flags } = placeholdersIn(text)
      const known = [...values, ...flags].map((name) => [
        name,
        given(sources[name] ?? scheme.values[name]) ?? UNKNOWN,
      ])
      return fill(text, Object.fromEntries(known))
    },
  }
}

/** How a child run is put into words, of which only the run itself is at hand. */
export function wordingOfChild(situation: Situation, child: Run, unit: Unit | undefined, language: Language) {
  const file: RunFile = { run: child, asks: [], answers: [], people: [], tasks: [] }
  return wordingOf({ ...situation, file, parent: situation.file, unit }, language)
}

/** The unit's name; its id when the directory no longer has it. */
export function unitName(units: Unit[], id: string, language: Language): string {
  const unit = units.find((candidate) => candidate.id === id)
  return unit ? inLanguage(unit.name, language) : id
}
