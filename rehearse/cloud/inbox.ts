import type { Cloud } from './cloud.ts'

/** A letter as the local inbox shows it to programs. */
export interface Letter {
  id: string
  to: string[]
  from: string
  subject: string
  /** When it was accepted, ISO 8601 in UTC. */
  date: string
  text: string
  destinations: string[]
  tags: { name: string; value: string }[]
  events: { type: string }[]
}

/** The letters after one of that id, oldest first. */
export async function lettersSince(cloud: Cloud, id = '0'): Promise<Letter[]> {
  const { text } = await cloud.request(`/_local/inbox?since=${id}`, {
    headers: { accept: 'application/json' },
  })
  return JSON.parse(text) as Letter[]
}

/** From now on, letters to this address come back. */
export async function letBounce(cloud: Cloud, address: string): Promise<void> {
  const { status, text } = await cloud.request('/_local/inbox/rules', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    // `then` is what becomes of the letters; no promise is near.
    body: JSON.stringify(
      Object.fromEntries([
        ['address', address],
        ['then', 'bounce'],
      ]),
    ),
  })
  if (status !== 200) throw new Error(`The rule was not taken: ${status} ${text}`)
}

/** The personal link in a letter; undefined when it brings none. */
export const linkIn = (letter: Letter): string | undefined =>
  /https?:\/\/\S+\/answer\/[\w-]{43}/.exec(letter.text)?.[0]

/** The link to the reader's own page; undefined when it brings none. */
export const ownLinkIn = (letter: Letter): string | undefined =>
  /https?:\/\/\S+\/you\/[\w-]{43}/.exec(letter.text)?.[0]

/** The reference number that a letter quotes. */
export const referenceIn = (letter: Letter): string =>
  /\b[A-Z]{2}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(letter.text)?.[0] ?? ''
