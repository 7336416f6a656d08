import type { AskClock } from '../../../shared/scheme/clock.ts'
import type { Flow } from '../../../shared/scheme/flow.ts'
import type { Source } from '../../../shared/scheme/source.ts'
import type { Step } from '../../../shared/scheme/step.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { choose, finish, forEach, goTo } from '../../../shared/scheme/steps/branch.ts'
import { type DecisionRule, decide } from '../../../shared/scheme/steps/decide.ts'
import { publish } from '../../../shared/scheme/steps/publish.ts'
import { tell } from '../../../shared/scheme/steps/tell.ts'
import type { Text } from '../../../shared/scheme/text.ts'
import { person } from '../../../shared/scheme/who.ts'
import { chair, coordinator, director } from './offices.ts'

const linkOfficers = { unit: 'organisation', holding: 'link-officer' }

/**
 * Rule "Role profile quorum" (1.6): half took part, at the session or by a comment, and no section has more "suggest a
 * change" than "agree".
 */
const quorum: DecisionRule = {
  outcome: 'agree',
  carriedBy: { each: 'sections-', against: 'change' },
  quorum: [1, 2],
  tookPart: {
    ...{ form: 'LO-S3', came: 'came', held: { form: 'LO-S1', date: 'date' } },
    on: 'answer.draft.session_on',
  },
}

const common: Record<string, Source> = {
  link_officer_name: 'person.link-officer.name',
  session_date: 'answer.draft.session_on',
  version_number: 'version.role-profile',
}

/** What LO-L11 says while link officers comment. */
const asDraft = (step: string, status: Text): Record<string, Source> => ({
  ...common,
  draft: { flag: true },
  final: { flag: false },
  profile_status: { text: status },
  profile_link: 'ask.link',
  commented_count: `ballot.${step}.answered`,
  officer_count: `ballot.${step}.asked`,
})

/** What it says when the chair has adopted the profile. */
const asFinal: Record<string, Source> = {
  ...common,
  draft: { flag: false },
  final: { flag: true },
  profile_status: { text: { en: 'adopted', cy: 'wedi’i fabwysiadu' } },
  profile_link: 'published.role-profile',
  commented_count: { countOf: 'comments-vote' },
  officer_count: 'count.asked',
  reply_by_date: { text: { en: 'comments are closed', cy: 'mae’r cyfnod sylwadau ar ben' } },
}

/** LO-A8; the second time five working days. */
const comments = (within: number): AskClock => ({
  within,
  remindOn: within > 5 ? [6] : [3],
  closesOn: within + 1,
})

/** LO-A9, after a round of comments. */
const adoption = (id: string, comments: string, form = 'LO-S5'): Step =>
  ask(id, {
    of: chair,
    form,
    letter: 'LO-L28',
    about: ['draft'],
    values: {
      commented_count: `ballot.${comments}.answered`,
      officer_count: `ballot.${comments}.asked`,
      took_part_count: `ballot.${comments}.took-part`,
      not_carried: { flag: form === 'LO-S43' },
    },
    undoFor: '15 minutes',
    clock: { within: 5, remindOn: [3], escalateOn: [6], escalateTo: 'administrator' },
    on: { 'send-back': [goTo('redraft')] },
  })

/** Steps 3.3 and 3.4: the role profile that link officers write together, and the chair adopts. */
export const profileFlow: Flow = {
  id: 'profile',
  name: { en: 'Write the role profile', cy: 'Ysgrifennu’r proffil rôl' },
  start: { form: 'LO-S4', by: 'coordinator', as: 'draft' },
  steps: [
    decide('comments', {
      of: linkOfficers,
      form: 'LO-F7',
      letter: 'LO-L11',
      values: asDraft('comments', { en: 'please comment', cy: 'rhowch eich sylwadau' }),
      clock: comments(10),
      rule: quorum,
    }),
    // Not carried, or too few: the co-ordinator edits, and there is one more round before the chair decides.
    choose('commented', 'comments', {
      'not-carried': [goTo('redraft')],
      'no-quorum': [goTo('redraft')],
    }),
    adoption('adoption', 'comments'),
    publish('publication', { answers: 'draft', as: 'role-profile' }),
    forEach('announcement', linkOfficers, [
      tell('adopted', { who: person('link-officer'), letter: 'LO-L11', values: asFinal }),
      // LO-L11 thanks a link officer, and says that the director has it too: she reads a letter of her own.
      tell('adopted-director', { who: director, letter: 'LO-L52', values: asFinal }),
      finish('told', { en: 'Told', cy: 'Rhoddwyd gwybod' }),
    ]),
    finish('profile-adopted', { en: 'Adopted', cy: 'Wedi’i fabwysiadu' }),

    ask('redraft', { of: coordinator, form: 'LO-S4', as: 'draft', clock: { within: 5, remindOn: [3] } }),
    decide('second-comments', {
      of: linkOfficers,
      form: 'LO-F7',
      letter: 'LO-L11',
      // Each draft is one of the same version: it is published once.
      values: asDraft('second-comments', { en: 'please comment again', cy: 'rhowch eich sylwadau eto' }),
      clock: comments(5),
      rule: quorum,
    }),
    // Not carried by the second round either: the chair decides all the same, with a recorded reason.
    choose('second-round', 'second-comments', {
      'not-carried': [goTo('last-adoption')],
      'no-quorum': [goTo('last-adoption')],
    }),
    adoption('second-adoption', 'second-comments'),
    goTo('publication'),

    adoption('last-adoption', 'second-comments', 'LO-S43'),
    goTo('publication'),
  ],
}
