import { daysAfter, weekdayFrom } from '../london.ts'
import type { Person, Reaction, Typed } from '../rehearsal.ts'
import { addressOf, type Cast } from './organisations.ts'
import { type Named, nomination, noNomination, passOn } from './typed.ts'

export const directorAddress = ({ domain }: Cast): string => `workforce.director@${domain}`
/** Where the director whose address was wrong is really read. */
export const rightAddress = (cast: Cast): string => addressOf(cast.director, cast.domain)

export const staffOf = ({ staff, domain }: Cast, which = 0): Named => {
  const name = staff[which] ?? staff[0]
  return { name, email: addressOf(name, domain) }
}

/** A Workforce Director, and what she does about our letters. */
export const directorOf = (cast: Cast): Person => ({
  name: cast.director,
  as: `Workforce Director of ${cast.organisation}`,
  addresses: [cast.part === 'bounces' ? rightAddress(cast) : directorAddress(cast)],
  trait: cast.part,
  reactions: [...viewOf(cast), ...partOf(cast)],
})

function viewOf({ view, director }: Cast): Reaction[] {
  if (!view) return []
  const changes: Typed = view === 'support-with-changes' ? { changes: 'Say how many hours a month.' } : {}
  const tells = `gives a view on the proposal: ${view.replaceAll('-', ' ')}`
  return [
    {
      to: ['Proposal:'],
      after: [1, 9],
      at: '11:30',
      act: { typed: { your_name: director, view, ...changes }, tells },
    },
  ]
}

/** What she does when she is asked for a nomination. */
function partOf(cast: Cast): Reaction[] {
  const { director, answers: after, at } = cast
  const to = ['Please nominate']
  const nominates = (nominee: Named, deputy?: Named): Reaction['act'] => ({
    typed: nomination(director, nominee, deputy),
    tells: `nominates ${nominee.name}${deputy ? `, with ${deputy.name} as deputy` : ''}`,
  })
  const first = nominates(staffOf(cast))
  switch (cast.part) {
    case 'nominates':
    case 'bounces':
      return [
        { to, after, at, act: first },
        ...(cast.staff.length > 1
          ? [
              {
                to: ['needs a new link officer'],
                after: [2, 6] as [number, number],
                at,
                act: nominates(staffOf(cast, 1)),
              },
            ]
          : []),
      ]
    case 'nominates with a deputy':
      return [{ to, after, at, act: nominates(staffOf(cast), staffOf(cast, 1)) }]
    case 'nominee declines':
      return [
        { to, after, at, act: first },
        { to: ['We need another nomination'], after: [1, 4], at, act: nominates(staffOf(cast, 1)) },
      ]
    case 'passes it on': {
      const colleague = staffOf(cast, 1)
      return [
        {
          to,
          after,
          at,
          act: { typed: passOn(director, colleague), tells: `passes it on to ${colleague.name}` },
        },
      ]
    }
    case 'declines':
      return [
        {
          to,
          after,
          at,
          act: { typed: noNomination(director), tells: 'says that there is nobody to nominate' },
        },
      ]
    case 'changes her mind':
      return [
        {
          to,
          after,
          at,
          act: { typed: noNomination(director), tells: 'says that there is nobody to nominate' },
        },
        {
          ...{ to: ['We have recorded your reply'], after: [6, 9], at },
          act: {
            ...first,
            tells: `changes her mind, and ${first.tells} through the letter that thanked her`,
          },
        },
      ]
    case 'asks for more time':
      return [
        { to, after, at, act: moreTime },
        { to: ['Reminder: link officer'], after: [24, 26], at, act: first },
      ]
    case 'is silent':
      return []
  }
}

const moreTime: Reaction['act'] = {
  via: 'Ask for more time',
  typed: { why: 'Until a week after the reply-by date, please: the team changes next month.' },
  tells: 'asks for more time',
}

/** The date that the administrator gives instead. */
export const newDate = (today: string): string => weekdayFrom(daysAfter(today, 35))
