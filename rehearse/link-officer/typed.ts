import type { Typed } from '../rehearsal.ts'

/** What people of the link officer scheme type into its forms. */

/** The three inputs of a date. */
export function date(input: string, value: string): Typed {
  const [year = '', month = '', day = ''] = value.split('-')
  return {
    [`${input}-day`]: String(Number(day)),
    [`${input}-month`]: String(Number(month)),
    [`${input}-year`]: year,
  }
}

export const proposal: Typed = {
  title: 'A link officer in every organisation',
  why: 'Members are far from the committee, and we hear too late what they need.',
  what: 'Be our eyes and ears on the ground, and pass on what the branch offers.',
  ask: 'Agree that each organisation nominates a link officer, for about four hours a month.',
  cy_ready: 'yes',
}

/** A director signs what she sends. */
const signed = (director: string): Typed => ({
  director_name: director,
  director_title: 'Executive Director of Workforce',
  confirm: 'yes',
})

export interface Named {
  name: string
  email: string
}

export const nomination = (director: string, nominee: Named, deputy?: Named): Typed => ({
  ...signed(director),
  answer: 'nominate',
  nominee_name: nominee.name,
  nominee_email: nominee.email,
  nominee_title: 'People and OD business partner',
  nominee_base: 'Headquarters',
  nominee_language: 'en',
  nominee_knows: 'yes',
  why: 'Knows everybody, and everybody trusts this person.',
  has_deputy: deputy ? 'yes' : 'no',
  ...(deputy && { deputy_name: deputy.name, deputy_email: deputy.email }),
})

export const noNomination = (director: string): Typed => ({
  ...signed(director),
  answer: 'no-nomination',
  decline_reason: 'no-one-available',
  decline_detail: 'Two of the team are away until the spring.',
})

export const passOn = (director: string, colleague: Named): Typed => ({
  ...signed(director),
  answer: 'pass',
  pass_name: colleague.name,
  pass_email: colleague.email,
})

export const acceptance = ({ name, email }: Named): Typed => ({
  answer: 'accept',
  full_name: name,
  email,
  phone: '01632 960 001',
  language: 'en',
  hpma_member: 'yes',
  manager_agrees: 'yes',
  share: ['link-officers', 'members'],
})

export const declining: Typed = { answer: 'decline', language: 'en' }

export const resignation = (lastDay: string): Typed => ({
  reason: 'leaving',
  ...date('last_day', lastDay),
  handover: 'The list of members is in the shared folder.',
  suggest: 'no',
})
