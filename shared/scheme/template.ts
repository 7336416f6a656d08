/** How a scheme is set up for somebody else: what in it is its owner's own, and which answers say it instead. */
export interface Template {
  /** The flow whose runs make a copy, the outcome with which one may be used, and the name of the answers. */
  flow: string
  outcome: string
  answers: string
  /** The field that names the new owner: in place of the scheme's, and part of the copy's id. */
  owner: string
  /**
   * Words that stand for somebody or somewhere here, in any language, and what is said there: `((field))` in it is the
   * answer to that field. Longer ones before their parts.
   */
  words: { is: string[]; says: string }[]
  /** Who holds the scheme's own offices: a person of the run; or a field with a name, whose address is to be found. */
  holders: Record<string, { person: string } | { field: string }>
  /** The kind of unit, the field with a list of them, and the office that the contact of each holds. */
  units: { kind: string; field: string; office: string }
  /** The field with `yes` where the copy has all languages; otherwise it has the first one only. */
  languages: string
  /** What stands in the texts for the sake of several languages: left out where there is one. */
  onlyWithLanguages: string[]
}
