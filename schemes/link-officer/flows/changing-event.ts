import type { Source } from '../../../shared/scheme/source.ts'
import type { Step } from '../../../shared/scheme/step.ts'
import { adopt } from '../../../shared/scheme/steps/adopt.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { choose, forEach, goTo } from '../../../shared/scheme/steps/branch.ts'
import { close } from '../../../shared/scheme/steps/close.ts'
import { tell } from '../../../shared/scheme/steps/tell.ts'
import type { Text } from '../../../shared/scheme/text.ts'
import { ends } from './ends.ts'
import { calendar, date, details } from './local-plan.ts'
import { coordinator } from './offices.ts'
import { linkOfficer, linkOfficers } from './returns.ts'

type Became = 'moved' | 'changed' | 'declined' | 'undecided'

/** LO-L46: what became of a change, to whoever asked for it. */
const told = (id: string, became: Became, word: Text, more: Record<string, Source> = {}): Step =>
  tell(id, {
    who: linkOfficer,
    letter: 'LO-L46',
    values: {
      ...details,
      ...Object.fromEntries(
        (['moved', 'changed', 'declined', 'undecided'] as const).map((one) => [
          one,
          { flag: one === became },
        ]),
      ),
      decision_word: { text: word },
      comment_text: 'answer.change-decision.comment',
      event_link: 'recipient.page',
      ...more,
    },
  })
const approved: Text = { en: 'approved', cy: 'cymeradwywyd' }

/** Two working days before the event, when the list of bookings goes. */
const listGoes = { workingDays: -2, from: date }

/**
 * What LO-L16 promises: the plan can be changed while bookings are taken, as often as need be. It stands until the
 * co-ordinator has approved the change. With a new day or start time everybody is invited anew (`cancelling` is set aside
 * for that); of anything else those hear who have booked or still can.
 */
export const changing: Step[] = [
  ask('changing', {
    of: linkOfficer,
    form: 'LO-S70',
    as: 'change',
    offered: true,
    until: 'cancelling',
    about: ['plan'],
    clock: { within: { workingDays: -3, from: date }, closesOn: listGoes },
    on: {
      'no-answer': [],
      withdrawn: [],
      overtaken: [],
      answered: [
        ask('change-decision', {
          of: coordinator,
          form: 'LO-S71',
          letter: 'LO-L45',
          until: 'cancelling',
          values: details,
          about: ['change', 'plan'],
          // LO-A15, and an end: a change that nobody decided is not made, and whoever sent it hears of that in time.
          clock: {
            within: { soonerOf: [5, { workingDays: -3, from: date }] },
            remindOn: [3],
            escalateOn: [6],
            escalateWith: 'LO-L31',
            escalateTo: 'chair',
            closesOn: { soonerOf: [8, listGoes] },
          },
          on: {
            approve: [
              adopt('adoption', { answers: 'change', as: 'plan', moves: ['event_date', 'start'] }),
              choose('whether-moved', 'adoption', {
                unchanged: [goTo('changing')],
                changed: [
                  told('change-approved', 'changed', approved),
                  forEach(
                    'change-notices',
                    {
                      ...linkOfficers,
                      others: true,
                      asked: { ask: 'booking', unless: { field: 'expected', is: '0' } },
                    },
                    [
                      tell('event-changed', {
                        who: linkOfficer,
                        letter: 'LO-L48',
                        calendar,
                        values: details,
                      }),
                      ends.told,
                    ],
                  ),
                  goTo('changing'),
                ],
              }),
              told('move-approved', 'moved', approved),
              close('overtake-bookings', 'booking', { as: 'overtaken' }),
              close('overtake-cancelling', 'cancelling', { as: 'overtaken' }),
            ],
            decline: [
              told('change-declined', 'declined', { en: 'not approved', cy: 'heb ei gymeradwyo' }),
              goTo('changing'),
            ],
            'no-answer': [
              told(
                'change-undecided',
                'undecided',
                { en: 'not decided in time', cy: 'heb ei benderfynu mewn pryd' },
                {
                  comment_text: {
                    text: {
                      en: 'nobody could decide about it before its last day.',
                      cy: 'ni allai neb benderfynu arno cyn ei ddiwrnod olaf.',
                    },
                  },
                },
              ),
              goTo('changing'),
            ],
            overtaken: [],
          },
        }),
      ],
    },
  }),
]
