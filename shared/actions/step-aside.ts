import { ANSWERABLE } from '../run/answerable.ts'
import type { Ask } from '../run/records/ask.ts'
import type { Situation } from '../run/situation.ts'
import { doneTasks } from '../run/tasks.ts'
import { RECUSED } from '../scheme/outcomes.ts'
import { stepOf } from '../scheme/walk.ts'
import type { Action } from './action.ts'

/**
 * Whoever has an interest in what several decide steps aside: their answer is not counted, and neither is their silence.
 * No reason is asked for.
 */
export const stepAside: Action = {
  id: 'step-aside',
  by: 'holder',
  link: {
    en: 'Step aside because you have an interest in this decision',
    cy: 'Camu o’r neilltu gan fod gennych fuddiant yn y penderfyniad hwn',
  },
  form: {
    id: 'step-aside',
    version: 1,
    name: { en: 'Step aside from this decision', cy: 'Camu o’r neilltu o’r penderfyniad hwn' },
    data: { purpose: 'To leave out of a decision whoever has an interest in it', basis: 'public-task' },
    pages: [
      {
        id: 'confirm',
        fields: [
          {
            id: 'confirm',
            type: 'confirm',
            label: {
              en: 'I step aside: my answer will not be counted in this decision',
              cy: 'Rwy’n camu o’r neilltu: ni fydd fy ateb yn cael ei gyfrif yn y penderfyniad hwn',
            },
            errors: {
              empty: {
                en: 'Select the box to say that you step aside',
                cy: 'Dewiswch y blwch i ddweud eich bod yn camu o’r neilltu',
              },
            },
          },
        ],
      },
    ],
    send: { en: 'Step aside', cy: 'Camu o’r neilltu' },
    next: {
      en: 'Your answer will not be counted. The others decide without you. You do not need to do anything else.',
      cy: 'Ni fydd eich ateb yn cael ei gyfrif. Bydd y lleill yn penderfynu hebddoch. Nid oes angen i chi wneud dim arall.',
    },
  },
  offered: (situation, ask) => !ask.settled && isVote(situation, ask),
  apply(situation, step, ask) {
    if (!ANSWERABLE.includes(ask.state) || !step.mayStepAside) return undefined
    const { run } = situation.file
    const aside: Ask = {
      ...ask,
      state: 'cancelled',
      settled: { at: situation.now, outcome: RECUSED, by: { name: '', how: 'link' }, late: false },
    }
    return {
      run: { ...run, outcomes: { ...run.outcomes, [ask.step]: RECUSED } },
      ledger: [
        {
          at: situation.now,
          who: `${ask.holder.as} ${ask.reference}`,
          what: 'stepped-aside',
          step: ask.step,
          detail: { ask: ask.number },
        },
      ],
      asks: [{ ask: aside, from: ANSWERABLE }],
      tasks: doneTasks(situation, ask),
    }
  },
}

function isVote({ flow }: Situation, ask: Ask): boolean {
  const step = stepOf(flow, ask.step)
  return step.verb === 'ask' && step.mayStepAside === true
}
