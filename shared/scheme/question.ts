import type { Text } from './text.ts'

/** A question that the people who run a scheme ask again and again, and what kind of answer the console finds. */
export interface Question {
  id: string
  text: Text
  finding: Finding
}

/**
 * The kinds of answer there are. The set is closed: the checker and the console know exactly these, and a scheme says
 * which it wants as data.
 */
export type Finding =
  /** Units of a round whose first question has no answer, in the open runs of the flow that have begun it. */
  | { kind: 'unanswered'; flow: string; round: string }
  /** Every open ask past its reply-by date, in the open runs of every flow. */
  | { kind: 'overdue' }
  /** Units where nobody holds a role today, why (what the newest round came to there, open or over) and who stands in. */
  | { kind: 'vacant'; role: string; standIn?: string; flow: string; round: string }
  /** Addresses that did not work, in the open runs of every flow. */
  | { kind: 'undeliverable' }
  /** In which languages letters go, and which letters lack one. */
  | { kind: 'languages' }
  /** Units whose latest answer to a form gives less in the field `some` than in `all`; `why` says the reason. */
  | { kind: 'shortfall'; form: string; all: string; some: string; why: string }
  /** Texts in answers to a form, by quarter and field; their unit only where the field `share` says `named`. */
  | {
      kind: 'heard'
      form: string
      texts: string[]
      share: { field: string; named: string; unnamed: string }
    }
  /** Median and ninetieth percentile of working days from the start of a run to the answer to a form. */
  | { kind: 'pace'; form: string }
  /** How many answers to a form there are in each year of the date `date`, and how many to each option of `by`. */
  | { kind: 'by-year'; form: string; date: string; by: string }
  /** Units of the newest run's round, finished or not, whose ask did not come to one of these outcomes. */
  | { kind: 'missing'; flow: string; round: string; ask: string; is: string[] }
  /**
   * Sums of number fields over the answers of each run, and with `byUnit` what each unit said of the first of them; a
   * run is called by a field of the form it started with.
   */
  | {
      kind: 'totals'
      form: string
      fields: string[]
      named: { form: string; field: string }
      byUnit?: true
    }
  /** Holders of a role that are inducted (`inducted`), in post for longer than so many working days, who are not yet. */
  | { kind: 'not-attended'; role: string; workingDays: number }
  /** Holders of a role that agree a document (`agrees`), in post today, who have not agreed the version in force. */
  | { kind: 'not-agreed'; role: string }
  /** When the next is due: so many weeks after the last that an answer to `form` was given about; late after `late`. */
  | { kind: 'next-due'; form: string; held: HeldOn; weeks: number; late: number }
  /** Nothing is kept yet that would answer it: why. */
  | { kind: 'not-kept'; because: Text }

/** The form that says what a run was about, and its field for the day; a form that moves it has the same field. */
export interface HeldOn {
  form: string
  date: string
  movedBy?: string
}
