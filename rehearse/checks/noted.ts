import type { Letter } from '../cloud/inbox.ts'
import type { Check } from './check.ts'

/** The ledger of its run says of every letter, once, that it was sent. */
export const noted: Check = ({ evidence: { letters, items } }) => {
  const entries = items.filter(({ pk, what }) => pk.startsWith('LEDGER#') && what === 'letter-sent')
  const places = entries.map(({ pk, detail }) => `${pk} ${(detail as { id?: string }).id}`)
  return letters
    .map((letter) => ({ letter, times: places.filter((place) => place === placeOf(letter)).length }))
    .filter(({ times }) => times !== 1)
    .map(({ letter: { subject, destinations }, times }) => {
      return `The ledger tells ${times} times of “${subject}” to ${destinations.join()}`
    })
}

/** Letters carry the run and their own id, as SES's events do. */
function placeOf({ tags }: Letter): string {
  const of = (tag: string) => tags.find(({ name }) => name === tag)?.value
  return `LEDGER#${of('run')} ${of('letter')}`
}
