import type { Answers, FieldError } from '../form/answers.ts'
import type { Field } from '../scheme/form.ts'
import type { Language } from '../scheme/text.ts'

/** What every page has. Texts are plain text in the page's language; templates escape them. */
export interface Frame {
  language: Language
  /** The same page in the other language, when the scheme has both. */
  otherLanguageHref?: string
  /** Where the switch of languages posts the form of a page that can be typed into, instead of following that link. */
  otherLanguageAction?: string
  /** The page holds a translation that is not approved yet: it says so. */
  draft?: boolean
  /** The owner's name in the header (never the NHS logo) and the scheme's name. */
  owner: string
  /** The language of the owner's name where it is not the page's. */
  ownerLanguage?: Language
  service: string
  contact?: { name: string; phone: string; email: string }
  /** Nonce of the one inline script that the page template has. */
  nonce: string
  backHref?: string
  /** Console pages have a navigation of their own. */
  console?: ConsoleFrame
}

/** What pages of the console have besides: where their reader may go, and who she is. */
export interface ConsoleFrame {
  active?: 'runs' | 'start' | 'tasks' | 'questions' | 'register' | 'directory'
  places: ('runs' | 'tasks' | 'questions' | 'register' | 'directory')[]
  account?: { name: string; csrf: string }
}

export interface SummaryRow {
  label: string
  /** Line breaks are kept. */
  value: string
  change?: { href: string; hidden: string }
}

/** A question page: one thing, one H1. With errors: "Error: " before the title, summary, words beside the fields. */
export interface QuestionView {
  kind: 'question'
  caption: string
  heading?: string
  fields: Field[]
  /** What to show in the inputs: kept answers, or what was typed when there are errors (dates as typed parts). */
  values: Answers
  /** The whole raw body, by input name, when it did not validate: shown again in place of `values`. */
  typed?: Record<string, string | string[]>
  errors: FieldError[]
  /** What has to be said above the question. */
  notice?: string
  action: string
  csrf: string
  /** A name that is not in the page's language says which it is in. */
  units: { id: string; name: string; language?: Language }[]
  /** Labels and hints already filled. */
  fill(text: string): string
  /** Where a long form is posted to be kept, by whoever wants to come back to it later. */
  saveHref?: string
  /** The value behind a `shown` field. */
  shown(reference: string): string
}
export interface CheckView {
  kind: 'check'
  caption: string
  rows: SummaryRow[]
  warning: string
  send: string
  action: string
  csrf: string
  /** The version of the draft that is shown; sent back so that a change in another tab is noticed. */
  version: string
  /** Said above the list when the answers changed since they were last shown. */
  notice?: string
}
/** The first page of an ask: who is asked what, by when, and what it is about. */
export interface StartView {
  kind: 'start'
  caption: string
  heading: string
  paragraphs: string[]
  facts: SummaryRow[]
  about: { heading: string; rows: SummaryRow[] }[]
  /** Without it there is nothing to start: the page only shows. */
  startHref?: string
  /** Where an answer that was begun was left. */
  resumeHref?: string
  /** What else can be done. */
  actions: { href: string; text: string }[]
}
/** After sending: green panel, reference, what happens next. Can be opened again. */
export interface ConfirmationView {
  kind: 'confirmation'
  title: string
  reference: string
  next: string[]
  rows: SummaryRow[]
  /** Where a copy can be downloaded. */
  receipt?: { href: string; text: string }
  change?: ChangeOffer
}
/** A second visit: what was answered, when and by whom. */
export interface RecordedView {
  kind: 'recorded'
  caption: string
  heading: string
  paragraphs: string[]
  reference: string
  rows: SummaryRow[]
  receipt?: { href: string; text: string }
  change?: ChangeOffer
}
/** Where an answer can still be changed; `until` is a sentence. */
export interface ChangeOffer {
  href: string
  text: string
  until: string
}
/** A person's own page: how they stand, what waits for them, what is held, and what they can do. */
export interface OwnPageView {
  kind: 'own-page'
  caption: string
  heading: string
  paragraphs: string[]
  facts: SummaryRow[]
  /** What waits for their answer, with a button that has its letters sent again. */
  waiting: { heading: string; nothing: string; rows: SummaryRow[][]; again: { action: string; text: string } }
  held: { heading: string; rows: SummaryRow[]; paragraphs: string[] }
  /** What they can do: forms of the page itself, and whatever else can be begun from here. */
  todo: { heading: string; links: { href: string; text: string }[] }
  csrf: string
}
/** Behind a person's own page: lists to read, each under a heading. `href`s may lead to other sites. */
export interface ReadingView {
  kind: 'reading'
  caption: string
  heading: string
  paragraphs: string[]
  sections: { heading: string; empty: string; items: { title: string; lines: string[]; href?: string }[] }[]
}
/** Plain pages: unknown link, gone, error, not allowed, reference box sent, contact. `href`s are made links. */
export interface PlainView {
  kind: 'plain'
  heading: string
  paragraphs: string[]
  link?: { href: string; text: string; newTab?: boolean }
  /** A form that is one button: what it sends, and where; `upload` where that takes files. */
  button?: {
    action: string
    text: string
    csrf: string
    fields: [name: string, value: string][]
    upload?: boolean
  }
  /** Shown on error pages: quote it when you call. */
  reference?: string
}
/** The front page of the service with the reference box. */
export interface FrontView {
  kind: 'front'
  heading: string
  paragraphs: string[]
  action: string
  csrf: string
  typed?: string
  errors: FieldError[]
}

/** Console: the list of runs, newest first, with a link to the next page. */
export interface RunsView {
  kind: 'runs'
  runs: {
    href: string
    name: string
    /** What it is for, by which runs of a flow are told apart; empty when that is not known. */
    about: string[]
    reference: string
    started: string
    state: string
    stateTag: Tag
    progress: string
  }[]
  nextHref?: string
  startable: { href: string; name: string; scheme: string }[]
  /** False for readers who may not search; absent: they may. */
  searchable?: boolean
}
/** Console: one run. */
export interface RunView {
  kind: 'run'
  heading: string
  caption: string
  state: { text: string; tag: Tag }
  facts: SummaryRow[]
  /** What an administrator can do about the whole run. */
  actions?: { href: string; text: string }[]
  /** The main line of steps, in order, with where the run is. */
  steps: { name: string; text: string; tag: Tag; detail?: string }[]
  /** The flow as it is drawn, with the run's position in it; absent for a flow that has changed since. */
  graph?: GraphView
  /** Where AWS shows the execution, and what it is the execution of. */
  execution?: { href: string; text: string }
  /** Asks of this run. */
  asks: {
    name: string
    asked: string
    state: string
    tag: Tag
    sent: string
    due: string
    answered: string
    href?: string
  }[]
  /** One row a unit, for each forEach that has begun. */
  boards: {
    heading: string
    summary: string
    /** Its board, with every reason. */
    href?: string
    rows: { unit: string; href?: string; state: string; tag: Tag; due: string; detail: string }[]
  }[]
  answers: { heading: string; rows: SummaryRow[] }[]
  letters: { sent: string; subject: string; to: string; state: string; tag: Tag; href: string }[]
  /** Where the whole ledger can be downloaded. */
  ledgerHref?: string
  ledger: { number: number; at: string; who: string; what: string; detail: string }[]
  /** For readers who may see counts and no records: asks, answers, letters and the ledger are left out. */
  countsOnly?: boolean
}
/** A flow, drawn, and the same said as a list. Numbers are units of the drawing. */
export interface GraphView {
  width: number
  height: number
  /** The drawing in a sentence. */
  alt: string
  boxes: {
    kind: 'start' | 'step' | 'end' | 'meeting'
    /** The top left corner. */
    x: number
    y: number
    width: number
    height: number
    stand: BoxStand
    /** The name, broken into lines that fit. */
    lines: string[]
    status: string[]
  }[]
  /** Paths of SVG; `faint` for those that this run cannot take any more, or takes only where somebody answers so. */
  arrows: { path: string; faint: boolean }[]
  list: { name: string; text: string; tag: Tag; detail?: string; leads: string[]; current: boolean }[]
}
/** Told by colour, by shape and in words. */
export type BoxStand = 'done' | 'current' | 'late' | 'failed' | 'stopped' | 'skipped' | 'todo'

/** Console: who has not answered a round, and why. */
export interface BoardView {
  kind: 'board'
  caption: string
  heading: string
  summary: string
  /** How many of how many are shown. */
  results: string
  states: BoardChoice[]
  languages: BoardChoice[]
  search: { action: string; q: string; kept: { name: string; value: string }[] }
  sorts: Record<'unit' | 'state' | 'due', { href: string; order: 'ascending' | 'descending' | 'none' }>
  rows: {
    unit: string
    href: string
    reference: string
    state: string
    tag: Tag
    /** The next lists are a line each. */
    reasons: string[]
    holder: string
    due: string[]
    letter?: { href: string; subject: string; fate: string }
    begun: string
    soFar: string[]
  }[]
  csvHref: string
}
/** One choice of a filter; its count where it is counted. */
export interface BoardChoice {
  text: string
  count?: number
  href: string
  current: boolean
}
/** Console: one letter as it was sent; links to asks are not kept and shown as such. */
export interface LetterView {
  kind: 'letter'
  subject: string
  facts: SummaryRow[]
  text: string
}
/** Console: what waits for an administrator. */
export interface TasksView {
  kind: 'tasks'
  nextHref?: string
  /** `on` is the date of `due`, for programs. */
  tasks: { href: string; name: string; run: string; due: string; on?: string; tag: Tag; state: string }[]
}
/** Console: who holds which role, until when. */
export interface RegisterView {
  kind: 'register'
  roles: {
    heading: string
    /** `agreed` is the version of the role's document that they have agreed. */
    rows: {
      unit: string
      holder: string
      from: string
      until: string
      state: string
      tag: Tag
      agreed?: string
    }[]
    /** True where holders agree a document: the table says which version. */
    agreed?: true
    /** Times in which nobody held it, from the newest. */
    vacancies?: { unit: string; opened: string; reason: string; filled: string; days: string }[]
  }[]
}
/** Words, words that lead somewhere, several of those, or words on a tag. */
export type DirectoryCell =
  | string
  | { text: string; href: string }
  | { links: { text: string; href: string }[] }
  | { text: string; tag: Tag }
/** Console: tables of the directory, with what can be done about them. */
export interface DirectoryView {
  kind: 'directory'
  caption: string
  heading: string
  /** Said above everything else: what was just done, or what has changed. */
  notice?: string
  paragraphs: string[]
  facts: SummaryRow[]
  links: { href: string; text: string }[]
  /** Each a form of its own, with fields that nobody sees. */
  buttons: {
    action: string
    csrf: string
    text: string
    fields: Record<string, string>
    secondary?: boolean
  }[]
  tables: { heading: string; head: string[]; rows: DirectoryCell[][]; empty: string }[]
  /** To the pages before and after this one. */
  pages: { href: string; text: string }[]
}
/** Console: a file to choose, or its rows to paste. */
export interface UploadView {
  kind: 'upload'
  caption: string
  heading: string
  paragraphs: string[]
  fileLabel: string
  fileHint: string
  pastedLabel: string
  pastedHint: string
  /** What was pasted, when it could not be used. */
  pasted?: string
  errors: FieldError[]
  send: string
  action: string
  csrf: string
}
/** Console: every letter that a start would send, before any does. */
export interface StartPreviewView {
  kind: 'start-preview'
  caption: string
  heading: string
  notice?: string
  paragraphs: string[]
  problemsHeading: string
  problems: string[]
  groups: {
    heading: string
    letters: { to: string; facts: SummaryRow[]; text: string }[]
    /** Said in place of the letters when there are none. */
    empty: string
  }[]
  csrf: string
  test: {
    heading: string
    hint: string
    action: string
    /** Marks the button: pressed twice, one letter goes. */
    press: string
    whichLabel: string
    letters: { value: string; text: string }[]
    chosen?: string
    emailLabel: string
    email: string
    errors: FieldError[]
    send: string
  }
  release: {
    heading: string
    hint: string
    action: string
    version: string
    shown: string
    send: string
    /** Whom the start leaves out, where there is anybody, and with what they are included all the same. */
    leftOut?: {
      legend: string
      hint: string
      units: { value: string; text: string; hint: string; checked: boolean }[]
      whyLabel: string
      why: string
      errors: FieldError[]
    }
  }
}
/** Console: what people ask again and again, with the answers as they are now. */
export interface QuestionsView {
  kind: 'questions'
  schemes: {
    name: string
    questions: {
      id: string
      text: string
      summary: string
      lines: { text: string; href?: string; detail: string }[]
      /** Where there is more to see. */
      more?: { href: string; text: string }
    }[]
  }[]
}
/** Console: what a search found. */
export interface SearchView {
  kind: 'search'
  q: string
  /** The unit that was picked: its runs are shown. */
  unit?: string
  units: { href: string; text: string; scheme: string }[]
  runs: RunsView['runs']
}
/** NHS tag colours, by what they mean. */
export type Tag = 'waiting' | 'done' | 'late' | 'failed' | 'neutral' | 'stopped'

export type View =
  | QuestionView
  | CheckView
  | StartView
  | ConfirmationView
  | RecordedView
  | OwnPageView
  | ReadingView
  | PlainView
  | FrontView
  | RunsView
  | RunView
  | BoardView
  | LetterView
  | TasksView
  | RegisterView
  | DirectoryView
  | UploadView
  | StartPreviewView
  | QuestionsView
  | SearchView

/** Renders one page, whole. */
export type Render = (frame: Frame, view: View) => string
