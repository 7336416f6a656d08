import type { Form } from './form.ts'
import type { Induction } from './induction.ts'
import type { Letter } from './letter.ts'
import type { Question } from './question.ts'
import type { Resources } from './resources.ts'
import type { Source } from './source.ts'
import type { Step } from './step.ts'
import type { Template } from './template.ts'
import type { Language, Text } from './text.ts'
import type { Translations } from './translation.ts'
import type { NotBefore } from './who.ts'

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

/** A role at a unit or of the scheme as a whole, held today by somebody at an address. */
export interface Office {
  id: string
  title: Text
  /**
   * What a letter calls whoever holds it after its first word, where no name is known and that is not the title: Welsh
   * mutates it ("Annwyl Gyfarwyddwr").
   */
  greeting?: Text
  /** `unit`: one at every unit. `scheme`: one for all, at the given address until the directory says otherwise. */
  of: 'unit' | 'scheme'
  /** True where it works in the console: its asks and tasks are listed there, and it may be asked without a letter. */
  console?: boolean
  /** An office of the scheme whose holder sees to what this one is asked, while nobody holds it. */
  standIn?: string
  holder?: { name: Text; email: string; language?: Language | 'both' }
}

export interface UnitKind {
  id: string
  singular: Text
  plural: Text
  /** The units that the directory starts with. */
  members: Unit[]
}

export interface Unit {
  id: string
  /** The kind of unit it is; the directory fills it in. */
  kind?: string
  name: Text
  /** In scope unless the administrator decides otherwise. */
  inScope: boolean
  /** Office id → who holds it. An office without a holder is vacant. */
  holders: Record<string, OfficeHolder>
  /** The date (YYYY-MM-DD) on which somebody last said that the entry is right. */
  confirmed?: string
}

/** Who holds an office today. */
export interface OfficeHolder {
  /** Not known is possible: letters then go to the office by its title. */
  name?: string
  email: string
  /** Undefined is not known: letters come in every language of the scheme. */
  language?: Language | 'both'
  /** Their own job title, where it is not the office's. */
  title?: Text
  /** The date (YYYY-MM-DD) from which they hold it, where it is known. */
  from?: string
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

/** A role that the register keeps. */
export interface Role {
  id: string
  name: Text
  /** What one holder is called: "Link officer". */
  singular?: Text
  /** The document that whoever holds it agrees: the register says which version they have. */
  agrees?: Agreement
  /** What whoever holds it goes to first: the register says when they did. */
  inducted?: Induction
}

/**
 * How the holders of a role agree a document that a flow publishes: by their comments on the draft as it was adopted, or
 * to the document as it stands. Neither silence nor a comment that wants a change is agreement.
 */
export interface Agreement {
  /** The document's name. */
  document: string
  /** The form of the answers that are published. */
  draft: string
  /** The form of comments on a draft: in its fields whose ids start with `each`, what agrees and what wants a change. */
  comments: { form: string; each: string; agree: string; against: string }
  /** The form with which a holder agrees to what is in force. */
  later: string
}

/** One process, compiled to one state machine. */
export interface Flow {
  id: string
  name: Text
  start: Start
  steps: Step[]
  moving?: Moving
}

/** A date in earlier answers that an administrator can move, and with it every open ask whose clock counts from it. */
export interface Moving {
  /** The form that asks for the new date; its fields take the place of those in the answers of this name. */
  form: string
  as: string
  /** The ask of the run's own that has to be open. */
  until: string
}

/**
 * How a run of a flow starts: with a form, sent in the console by an office or on their own page by whoever holds a role;
 * by the calendar; so long before somebody's time in a role is over; or so long after a run that ended without filling one.
 */
export interface Start {
  /** The name its answers are known by; a start without a form comes to the outcome `started` under it. */
  as: string
  form?: string
  /** The date of its answers for which a run is: lists tell runs of the flow apart by it. */
  dated?: string
  /** The office that starts it in the console. */
  by?: string
  /** The role whose holder starts it. The run is about their unit, and they are a person of it by the role's id. */
  holding?: string
  /** Offices of the unit that start it too, on their own page, for whoever holds the role: one run at a time. */
  alsoBy?: string[]
  /** What goes without saying of whoever starts it on a page of their own, by the role or the office: it is not asked. */
  given?: Record<string, Record<string, string>>
  /** The document without which there is nothing to start: holders are offered it once a version is published. */
  whenPublished?: string
  /** The kind of unit that a run is about: asked for in the console, known of whoever holds a role. */
  about?: string
  /** On the first working day of each; in January, April, July and October, or January and July. */
  every?: 'quarter' | 'half-year'
  /** The month of the quarter or half-year on whose first working day it is; the first (1) where none is said. */
  month?: number
  /** Answers of the newest run of a flow that the calendar began in an earlier period, known in this run too. */
  carry?: { flow: string; as: string; form: string }
  /** So many working days before the time of whoever holds the role is over. The run is about their unit. */
  ending?: { role: string; workingDays: number }
  /** So many working days after a run about a unit ended so, unless that has been seen to. The run is about that unit. */
  after?: After
  /** More than so many weeks after the last date that was given, of all runs of the scheme. */
  lapsed?: Lapsed
}

/**
 * What a start watches: the dates that answers to these forms give, the newest of each run that has one. Runs that were
 * stopped, or came to one of `cancelled`, do not count. A date to come counts: it is set.
 */
export interface Lapsed {
  forms: string[]
  field: string
  cancelled: string[]
  weeks: number
  /** The ask of the run that is closed on the morning after a later date was given. */
  until: string
}

/**
 * What a start follows: the end of a run about a unit, after which a role there may stay empty. Nothing starts where
 * somebody holds the role, or is about to, or where a newer run that can fill it has begun.
 */
export interface After {
  /** Which ends: of the runs of a flow, or of the child runs of one of its rounds. */
  ends: { flow: string; round?: string; outcome: string }[]
  workingDays: number
  vacant: string
  /** A unit that gave such a date is not asked before it. */
  notBefore?: NotBefore
}
