/** What a rehearsal is made of: people as data, and what they do when a letter or a task reaches them. */

/** What somebody types or selects, by the name of the input. */
export type Typed = Record<string, string | string[]>

/** What dates that are typed hang on, YYYY-MM-DD: the day on which it is, and that on which the round was begun. */
export interface Dates {
  today: string
  began: string
}

/** One thing that a person does. */
export interface Act {
  /** The words of a link that is pressed first: "Ask for more time". Without it the question itself is answered. */
  via?: string
  typed: Typed | ((dates: Dates) => Typed)
  /** How the story tells it, after the person's name: "nominates Gwen Ŵyn". */
  tells: string
}

/** What somebody does about one letter or task; once. */
export interface Reaction {
  /** Words of the letter's subject, or of the line in the list of tasks: all of them are there. */
  to: string[]
  /** How many days later; of a range, a day is drawn. Nobody works at weekends. */
  after: number | [from: number, to: number]
  /** The time of day in London, HH:MM. */
  at: string
  act: Act
}

export interface Person {
  name: string
  /** Who this is in the story: "Workforce Director of Powys". */
  as: string
  /** Where letters reach this person. */
  addresses: string[]
  reactions: Reaction[]
  /** Works in the console: looks at its tasks every working day. */
  administers?: boolean
  /** Why she does what she does, where that is worth telling. */
  trait?: string
}

/** Something that happens long after the round. */
export interface Later {
  who: string
  /** Months after the round was begun. */
  months: number
  /** Words of the subject of the letter to them whose link to their own page they follow. */
  letter: string
  act: Act
}

export interface Rehearsal {
  id: string
  title: string
  people: Person[]
  /** The act that begins the round, in the console. */
  first: { who: string; path: string; at: string; act: Act }
  /** Addresses that letters never reach. */
  bouncing: string[]
  later: Later[]
  /** What the board says of each unit when all is over. */
  ends: Record<string, string>
  /** Who is link officer in the end, in the words of the register. */
  inPost: string[]
  /** It should be over within so many days. */
  days: number
}
