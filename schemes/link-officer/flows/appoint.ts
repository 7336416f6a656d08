import type { Flow } from '../../../shared/scheme/flow.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { choose, forEach, goTo, together } from '../../../shared/scheme/steps/branch.ts'
import { close } from '../../../shared/scheme/steps/close.ts'
import { reach } from '../../../shared/scheme/steps/count.ts'
import { ends } from './ends.ts'
import {
  changeable,
  fromNominationToPost,
  nominatingAgain,
  nominees,
  notBefore,
  passOn,
  toNominate,
} from './nominating.ts'
import { administrator, chair, coordinator, director } from './offices.ts'

/** Steps 0.1 to 2.3 of the specification: from the proposal to a link officer in every organisation, and to 3.1. */
export const appointFlow: Flow = {
  id: 'appoint',
  name: { en: 'Appoint link officers', cy: 'Penodi swyddogion cyswllt' },
  start: { form: 'LO-F1', by: 'administrator', as: 'proposal', dated: 'meeting_date' },
  // Step 0.4: "Meeting cancelled: new date, all clocks move".
  moving: { form: 'LO-A3', as: 'proposal', until: 'meeting' },
  steps: [
    // Nothing is sent until both language versions are ready: LO-F1 asks, and decides by it.
    choose('readiness', 'proposal', { no: [goTo('revision')] }),
    ask('release', {
      of: chair,
      form: 'LO-A1',
      letter: 'LO-L20',
      about: ['proposal'],
      // Thirteen letters follow from it: there is time to notice a slip.
      undoFor: '15 minutes',
      clock: { within: 5, remindOn: [3], escalateOn: [6], escalateTo: 'administrator' },
      on: { 'send-back': [goTo('revision')] },
    }),
    together(
      'discussion',
      [
        forEach('views', 'organisation', [
          ask('view', {
            of: director,
            form: 'LO-F2',
            letter: 'LO-L01',
            letterWhenMoved: 'LO-L34',
            noticeWhenMoved: 'LO-L37',
            values: { previous_date: { before: 'answer.proposal.meeting_date' } },
            about: ['proposal'],
            clock: {
              within: { soonerOf: [15, { workingDays: -2, from: 'answer.proposal.meeting_date' }] },
              remindOn: [8],
              closesOn: { workingDays: 0, from: 'answer.proposal.meeting_date' },
            },
            on: { 'no-answer': [ends.noView] },
          }),
          ends.viewGiven,
        ]),
      ],
      [
        ask('meeting', {
          of: administrator,
          form: 'LO-F3',
          about: ['proposal'],
          clock: {
            within: { workingDays: 5, from: 'answer.proposal.meeting_date' },
            remindOn: [3],
            escalateOn: [6],
            escalateWith: 'LO-L24',
            escalateTo: 'chair',
          },
          on: {
            'not-reached': [
              ask('new-date', { of: administrator, form: 'LO-A3', as: 'proposal', clock: { within: 5 } }),
              goTo('meeting'),
            ],
          },
        }),
        close('close-views', 'view'),
      ],
    ),
    choose('decision', 'meeting', {
      'not-agreed': [ends.notAgreed],
      'see-again': [goTo('revision')],
      'agreed-with-changes': [
        ask('amendment', { of: administrator, form: 'LO-A4', as: 'proposal', clock: { within: 5 } }),
      ],
    }),
    together(
      'round',
      [
        forEach('nominations', { unit: 'organisation', notBefore }, [
          ask('nomination', {
            of: director,
            form: 'LO-F4',
            letter: 'LO-L02',
            values: { meeting_date: 'answer.meeting.met_on' },
            about: ['proposal'],
            clock: toNominate,
            names: nominees,
            passOn,
            ...changeable,
            on: { 'no-nomination': [goTo('reconsideration')], 'no-answer': [ends.noAnswer] },
          }),
          ...fromNominationToPost({ answered_count: { countOf: 'appointment' } }),
          ends.inPost,

          ...nominatingAgain({ silent: [ends.noLinkOfficer], refused: [ends.willNotNominate] }),
        ]),
      ],
      // Step 3.1 and rule "Round completeness" (1.6): at 60% accepted, or 60 working days after the round opened, the
      // first session is to be set. It binds nobody.
      [
        reach('most-accepted', {
          round: 'nominations',
          ask: 'acceptance',
          is: 'accept',
          share: [3, 5],
          within: 60,
        }),
        ask('first-session', {
          of: coordinator,
          form: 'LO-S41',
          clock: { within: 5, escalateOn: [6], escalateTo: 'administrator', closesOn: 25 },
          on: { 'no-answer': [] },
        }),
      ],
    ),
    ends.complete,

    ask('revision', {
      of: administrator,
      form: 'LO-F1',
      as: 'proposal',
      clock: { within: 10 },
      on: { no: [goTo('revision')] },
    }),
    goTo('release'),
  ],
}
