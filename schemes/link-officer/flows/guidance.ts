import type { Flow } from '../../../shared/scheme/flow.ts'
import { ask } from '../../../shared/scheme/steps/ask.ts'
import { tell } from '../../../shared/scheme/steps/tell.ts'
import { ends } from './ends.ts'
import { coordinator } from './offices.ts'
import { linkOfficer, named } from './returns.ts'

/**
 * Step 4.1: a link officer asks, and the co-ordinator answers within five working days (LO-A10). While nobody is
 * co-ordinator the chair is asked, who stands in for that office.
 */
export const guidanceFlow: Flow = {
  id: 'guidance',
  name: { en: 'Ask the co-ordinator', cy: 'Gofyn i’r cydlynydd' },
  start: { form: 'LO-F8', holding: 'link-officer', as: 'question' },
  steps: [
    ask('answer', {
      of: coordinator,
      form: 'LO-S6',
      letter: 'LO-L40',
      values: named,
      about: ['question'],
      clock: {
        within: 5,
        remindOn: [4],
        escalateOn: [6],
        escalateWith: 'LO-L31',
        escalateTo: 'chair',
      },
      on: { phone: [ends.answeredByPhone] },
    }),
    tell('reply', {
      who: linkOfficer,
      letter: 'LO-L12',
      replyTo: 'question',
      values: {
        ...named,
        topic: {
          optionOf: 'answer.question.topic',
          texts: {
            role: { en: 'your role', cy: 'eich rôl' },
            event: { en: 'an event', cy: 'digwyddiad' },
            access: { en: 'access to Network', cy: 'mynediad i Network' },
            member: { en: 'a member in your organisation', cy: 'aelod yn eich sefydliad' },
            'something-else': { en: 'something else', cy: 'rhywbeth arall' },
          },
        },
        received_date: 'run.started',
        question_text: 'answer.question.question',
        answer_text: 'answer.answer.answer_text',
        days_taken: { workingDaysSince: 'run.started' },
      },
    }),
    ends.answered,
  ],
}
