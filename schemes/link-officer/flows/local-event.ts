import type { Flow } from '../../../shared/scheme/scheme.ts'
import type { Source } from '../../../shared/scheme/source.ts'
import { ask, forEach, goTo, tell, wait } from '../../../shared/scheme/step.ts'
import { ends } from './ends.ts'
import { coordinator } from './offices.ts'
import { linkOfficer, linkOfficers, named } from './returns.ts'

const date = 'answer.plan.event_date'
const plan: Record<string, Source> = {
  ...named,
  event_name: 'answer.plan.title',
  event_date: date,
  comment_text: 'answer.decision.comment',
}

/** Step 4.6: a link officer plans a local evening event, the co-ordinator decides (LO-A15), and the others hear of it. */
export const localEventFlow: Flow = {
  id: 'local-event',
  name: { en: 'Plan a local evening event', cy: 'Cynllunio digwyddiad lleol gyda’r nos' },
  start: { form: 'LO-F13', holding: 'link-officer', as: 'plan' },
  steps: [
    ask('decision', {
      of: coordinator,
      form: 'LO-S9',
      letter: 'LO-L41',
      values: plan,
      about: ['plan'],
      clock: { within: 5, remindOn: [3], escalateOn: [6], escalateWith: 'LO-L31', escalateTo: 'chair' },
      on: { decline: [goTo('revision')] },
    }),
    tell('approval', {
      who: linkOfficer,
      letter: 'LO-L16',
      values: {
        ...plan,
        approved: { flag: true },
        decision_word: { text: { en: 'approved', cy: 'cymeradwywyd' } },
        event_link: 'recipient.page',
      },
    }),
    forEach('announcement', { ...linkOfficers, others: true }, [
      tell('announce', {
        who: linkOfficer,
        letter: 'LO-L43',
        values: {
          ...plan,
          event_time: 'answer.plan.start',
          event_place: 'answer.plan.venue',
          event_capacity: 'answer.plan.capacity',
          practice_text: 'answer.plan.practice',
        },
      }),
      ends.told,
    ]),
    wait('event-over', { workingDays: 1, from: date }),
    ask('outcome', {
      of: linkOfficer,
      form: 'LO-S10',
      letter: 'LO-L29',
      values: plan,
      about: ['plan'],
      clock: { within: 10, remindOn: [6], closesOn: 15 },
      on: { 'no-answer': [ends.notTold], withdrawn: [ends.notTold] },
    }),
    ends.held,

    // A plan that was declined can be changed and sent again.
    ask('revision', {
      of: linkOfficer,
      form: 'LO-F13',
      as: 'plan',
      letter: 'LO-L16',
      values: {
        ...plan,
        declined: { flag: true },
        decision_word: { text: { en: 'not approved yet', cy: 'heb ei gymeradwyo eto' } },
        event_link: 'ask.link',
      },
      clock: { within: 20, closesOn: 30 },
      on: { 'no-answer': [ends.declined], withdrawn: [ends.declined] },
    }),
    goTo('decision'),
  ],
}
