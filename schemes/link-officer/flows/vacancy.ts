import type { AskClock } from '../../../shared/scheme/clock.ts'
import type { Source } from '../../../shared/scheme/source.ts'
import type { Step } from '../../../shared/scheme/step.ts'
import { retire } from '../../../shared/scheme/steps/appoint.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { choose, finish, goTo } from '../../../shared/scheme/steps/branch.ts'
import { tell } from '../../../shared/scheme/steps/tell.ts'
import { wait } from '../../../shared/scheme/steps/wait.ts'
import type { Text } from '../../../shared/scheme/text.ts'
import { person } from '../../../shared/scheme/who.ts'
import { ends } from './ends.ts'
import {
  changeable,
  fromNominationToPost,
  nominatingAgain,
  nominees,
  passOn,
  toNominate,
} from './nominating.ts'
import { chair, director } from './offices.ts'

/** What is said of one organisation alone is measured by the register, and not by a round. */
export const ofOneOrganisation: Record<string, Source> = {
  answered_count: { holders: 'link-officer' },
  asked_count: { inScope: 'organisation' },
}
const deputy: Record<string, Source> = {
  deputy_covers: { held: 'deputy-link-officer' },
  no_deputy: { vacant: 'deputy-link-officer' },
}
/** How LO-L17 calls the day to whoever said it themselves. */
export const lastDayLabel: Text = { en: 'Your last day', cy: 'Eich diwrnod olaf' }

/** LO-L03 and LO-L04 speak of a round, and of an organisation that has no link officer yet. */
const chasedWith: Pick<AskClock, 'remindWith' | 'escalateWith'> = {
  remindWith: 'LO-L54',
  escalateWith: 'LO-L55',
}
const listed = [goTo('forty-days')]

/**
 * Steps 5.1 and 5.2, once a last day is known: the link officer is thanked, their time ends on that day, and the director
 * nominates again. Who accepts begins when the leaver goes. `lastDay` and `reason` are references to answers; the label
 * says to the leaver whose word the last day is.
 */
export function leavingAndFilling({
  lastDay,
  reason,
  lastDayLabel: label = { text: lastDayLabel },
}: {
  lastDay: string
  reason: string
  lastDayLabel?: Source
}): Step[] {
  const thanks = {
    who: person('link-officer'),
    letter: 'LO-L17',
    values: {
      leaving: { flag: true },
      renewal: { flag: false },
      start_date: 'person.link-officer.from',
      link_officer_name: 'person.link-officer.name',
      date_label: label,
      key_date: lastDay,
      change_link: 'recipient.page',
    } satisfies Record<string, Source>,
  }
  const vacancy = { ...deputy, vacancy_date: lastDay, link_officer_name: 'person.link-officer.name' }
  return [
    retire('retirement', { role: 'link-officer', on: lastDay, reason }),
    choose('whether-leaving', 'retirement', {
      // Told twice, perhaps with another day: the director has been asked already.
      moved: [
        tell('new-last-day', thanks),
        finish('new-last-day', { en: 'Last day changed', cy: 'Diwrnod olaf wedi’i newid' }),
      ],
      vacant: [finish('nobody-to-leave', { en: 'Had left already', cy: 'Wedi gadael eisoes' })],
    }),
    tell('thanks', thanks),
    ask('nomination', {
      of: director,
      form: 'LO-F4',
      letter: 'LO-L18',
      values: { ...ofOneOrganisation, ...vacancy, profile_link: 'published.role-profile' },
      about: ['departure'],
      clock: { ...toNominate, ...chasedWith },
      names: nominees,
      passOn,
      ...changeable,
      on: { 'no-nomination': [goTo('reconsideration')], 'no-answer': listed },
    }),
    ...fromNominationToPost(ofOneOrganisation, 'LO-L56'),
    ends.inPost,

    ...nominatingAgain({
      values: { ...ofOneOrganisation, ...vacancy },
      chasedWith,
      silent: listed,
      refused: listed,
    }),

    // "Still empty after 40 working days: listed to the committee" (step 5.2). The console lists it from the first day.
    wait('forty-days', { workingDays: 40, from: 'sent.nomination' }),
    tell('committee', {
      who: chair,
      letter: 'LO-L32',
      values: { ...vacancy, first_asked_date: 'sent.nomination' },
    }),
    ends.noLinkOfficer,
  ]
}
