/** A letter as the local inbox shows it to programs. */
export interface Letter {
  id: string
  to: string[]
  from: string
  replyTo: string
  subject: string
  date: string
  text: string
  html: string
  headers: { name: string; value: string }[]
}

export interface Inbox {
  all(): Promise<Letter[]>
  /** The newest letter to an address whose subject holds the words. Throws, listing what there is. */
  newest(to: string, subject: string): Promise<Letter>
  /** How many letters there are. */
  soFar(): Promise<number>
  /** Those whose subject starts so, of the letters that came after the first `before`. */
  about(subject: string, before?: number): Promise<Letter[]>
}

/** What follows from all the letters there are. */
export const counted = (all: Inbox['all']): Pick<Inbox, 'all' | 'soFar' | 'about'> => ({
  all,
  soFar: async () => (await all()).length,
  about: async (subject, before = 0) =>
    (await all()).slice(before).filter((letter) => letter.subject.startsWith(subject)),
})

export const inboxOf = (url: () => string): Inbox => {
  const all = async () =>
    (await (
      await fetch(`${url()}/_local/inbox`, { headers: { accept: 'application/json' } })
    ).json()) as Letter[]
  return {
    ...counted(all),
    newest: async (to, subject) => {
      const letters = await all()
      const found = letters.findLast(
        (letter) => letter.to.some((address) => address.includes(to)) && letter.subject.includes(subject),
      )
      if (found) return found
      const there = letters.map((letter) => `${letter.to.join()}: ${letter.subject}`).join('\n')
      throw new Error(`No letter to ${to} about "${subject}". There are:\n${there}`)
    },
  }
}

/** The personal link in a letter. */
export function linkIn(letter: Letter): string {
  const link = /https?:\/\/\S+\/answer\/[\w-]{43}/.exec(letter.text)?.[0]
  if (!link) throw new Error(`The letter "${letter.subject}" has no link:\n${letter.text}`)
  return link
}

/** The link to the reader's own page, which every letter to a person ends with. */
export function ownLinkIn(letter: Letter): string {
  const link = /https?:\/\/\S+\/you\/[\w-]{43}/.exec(letter.text)?.[0]
  if (!link) throw new Error(`The letter "${letter.subject}" has no link to a page:\n${letter.text}`)
  return link
}

/** The reference number that a letter ends with. */
export function referenceIn(letter: Letter): string {
  const reference = /\bLO-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(letter.text)?.[0]
  if (!reference) throw new Error(`The letter "${letter.subject}" has no reference number:\n${letter.text}`)
  return reference
}
