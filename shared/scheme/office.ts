import type { Language, Text } from './text.ts'

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
