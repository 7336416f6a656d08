import { ANSWERABLE } from '../run/answerable.ts'
import type { Ask } from '../run/records/ask.ts'
import type { Situation } from '../run/situation.ts'
import { doneTasks } from '../run/tasks.ts'
import type { Form } from '../scheme/form.ts'
import type { AskStep } from '../scheme/steps/ask.ts'
import { backTo } from '../scheme/steps/branch.ts'
import { allSteps, asksBeside } from '../scheme/walk.ts'
import { type Action, byAdministrator, textOf } from './action.ts'
import { why } from './why.ts'

/**
 * Takes a run back to a question that was answered before: it is put again, with a new letter, and the one that is
 * open now is withdrawn. The first answer stays in the ledger (common rules 0.6).
 */
export const reopen: Action = {
  id: 'reopen',
  by: 'administrator',
  link: { en: 'Go back to an earlier question', cy: 'Mynd yn ôl at gwestiwn cynharach' },
  form: (situation, ask): Form => ({
    id: 'reopen',
    version: 1,
    name: { en: 'Go back to an earlier question', cy: 'Mynd yn ôl at gwestiwn cynharach' },
    data: { purpose: 'To correct an answer that was given', basis: 'public-task' },
    pages: [
      {
        id: 'which',
        fields: [
          {
            id: 'which',
            type: 'radios',
            label: { en: 'Which question should be put again?', cy: 'Pa gwestiwn ddylid ei ofyn eto?' },
            hint: {
              en: 'The letter that is open now is withdrawn: its link no longer works',
              cy: 'Tynnir y llythyr sydd ar agor nawr yn ôl: ni fydd ei ddolen yn gweithio mwyach',
            },
            options: earlier(situation, ask).map((step) => ({
              value: step.id,
              label: situation.scheme.forms.find((form) => form.id === step.form)!.name,
            })),
            errors: {
              empty: { en: 'Select the question to put again', cy: 'Dewiswch y cwestiwn i’w ofyn eto' },
            },
          },
        ],
      },
      why,
    ],
    send: { en: 'Put the question again', cy: 'Gofyn y cwestiwn eto' },
    next: {
      en: 'The question is put again, with a new letter. The first answer stays in the ledger.',
      cy: 'Gofynnir y cwestiwn eto, gyda llythyr newydd. Mae’r ateb cyntaf yn aros yn y llyfr.',
    },
  }),
  offered: (situation, ask) => earlier(situation, ask).length > 0,
  apply(situation, _, ask, answers) {
    if (!ANSWERABLE.includes(ask.state)) return undefined
    const target = textOf(answers, 'which')
    const { run } = situation.file
    const { [ask.step]: __, [target]: ___, ...outcomes } = run.outcomes
    const withdrawn: Ask = {
      ...ask,
      state: 'cancelled',
      settled: {
        at: situation.now,
        outcome: backTo(target),
        by: { name: '', how: 'console' },
        late: false,
      },
    }
    return {
      run: { ...run, outcomes },
      ledger: [
        {
          at: situation.now,
          who: byAdministrator(situation),
          what: 'reopened',
          step: target,
          detail: { from: ask.step, ask: ask.number },
        },
      ],
      asks: [{ ask: withdrawn, from: ANSWERABLE }],
      tasks: doneTasks(situation, ask),
    }
  },
}

/** Questions of the same run that were answered, none of them once somebody has been appointed. */
function earlier(situation: Situation, ask: Ask): AskStep[] {
  const { outcomes } = situation.file.run
  const appointed = allSteps(situation.flow.steps).some(
    (step) => step.verb === 'appoint' && outcomes[step.id] !== undefined,
  )
  if (appointed || ask.settled) return []
  return asksBeside(situation.flow.steps, ask.step).filter(
    (step) => step.id !== ask.step && situation.file.asks.some((one) => one.step === step.id && one.settled),
  )
}
