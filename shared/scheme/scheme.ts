import type { Flow } from './flow.ts'
import type { Form } from './form.ts'
import type { Letter } from './letter.ts'
import type { Office } from './office.ts'
import type { Question } from './question.ts'
import type { Resources } from './resources.ts'
import type { Role } from './role.ts'
import type { Source } from './source.ts'
import type { Template } from './template.ts'
import type { Language, Text } from './text.ts'
import type { Translations } from './translation.ts'
import type { UnitKind } from './unit.ts'

/** One service, said once as plain data. */
export interface Scheme {
  /** Also the folder under `schemes/` and the first part of its addresses. */
  id: string
  /** The two letters that its reference numbers start with. */
  code: string
  name: Text
  /** Who runs it: shown in the header of every page and as the sender of every letter. */
  owner: Text
  /** Every text must exist in each of these. */
  languages: Language[]
  /** Who translated each group of texts, when, and whether it is a draft. Needed for every language but English. */
  translations?: Translations
  /** Names, addresses and numbers that letters and pages use. */
  settings: Record<string, Text>
  offices: Office[]
  /** The office that sees to the runs: what nobody else can do becomes a task of its. */
  administrator: string
  /** The office of the scheme whose holder is named as the contact at the foot of every page. */
  contact?: string
  /** What the scheme asks: organisations, care homes, departments. */
  units: UnitKind[]
  forms: Form[]
  letters: Letter[]
  /** The letter that brings somebody back to a long form that they kept for later. */
  saveLetter?: string
  /** Where each placeholder of the letters gets its value, unless the step says otherwise. */
  values: Record<string, Source>
  /** Added to the end of every letter (common rules 0.5). Fillable with the same values. */
  footer: Text
  /** Added after it in letters to people, who can withdraw; it holds a placeholder filled from `recipient.page`. */
  personFooter?: Text
  register: Role[]
  keepMonths: KeepMonths
  /** What the people who run it ask, and how the console finds the answer. */
  questions?: Question[]
  /** What whoever holds a role can read behind their own page. */
  resources?: Resources
  flows: Flow[]
  /** How it is set up for somebody else. */
  template?: Template
}

/**
 * For how many months what says who somebody is or was is kept (UK GDPR article 5(1)(e); standards DP-07). What was
 * decided, by whom in which role and when, stays.
 */
export interface KeepMonths {
  /** Of whoever held a role, after they left it. */
  holders: number
  /** Of whoever was named in a run and holds no role by it, after the run is over. */
  others: number
  /** Letters and what became of them, after they were written. */
  letters: number
}
