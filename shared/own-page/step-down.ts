import { stepDown as saysGoodbye } from '../run/step-down.ts'
import type { Scheme } from '../scheme/scheme.ts'
import { allSteps } from '../scheme/walk.ts'
import type { OwnAction } from './own-action.ts'

/** Whether those who hold the role can start a flow that ends it. */
const endsByFlow = ({ flows }: Scheme, role: string): boolean =>
  flows.some(
    ({ start, steps }) =>
      start.holding === role && allSteps(steps).some((step) => step.verb === 'retire' && step.role === role),
  )

/**
 * Somebody in post tells us that they want to leave, in a role for which no flow of the scheme is made. An administrator
 * sees to it.
 */
export const stepDown: OwnAction = {
  id: 'step-down',
  link: { en: 'Step down', cy: 'Rhoi’r gorau iddi' },
  offered: ({ standing, appointments }, scheme) =>
    standing === 'appointed' && !appointments.some(({ role }) => endsByFlow(scheme, role)),
  form: () => ({
    id: 'step-down',
    version: 1,
    name: { en: 'You want to step down', cy: 'Rydych am roi’r gorau iddi' },
    data: { purpose: 'To end the role on the day the person wants', basis: 'public-task' },
    pages: [
      {
        id: 'when',
        fields: [
          {
            id: 'said',
            type: 'long-text',
            label: {
              en: 'When would you like to step down?',
              cy: 'Pryd hoffech chi roi’r gorau iddi?',
            },
            hint: {
              en: 'Your last day, and anything else we should know. You do not have to give a reason.',
              cy: 'Eich diwrnod olaf, ac unrhyw beth arall y dylem ei wybod. Nid oes rhaid i chi roi rheswm.',
            },
            max: 500,
            optional: true,
            errors: {
              tooLong: {
                en: 'Your answer must be 500 characters or less',
                cy: 'Rhaid i’ch ateb fod yn 500 nod neu’n llai',
              },
            },
          },
        ],
      },
    ],
    send: { en: 'Tell us', cy: 'Dweud wrthym' },
    next: {
      en: 'Thank you for telling us. An administrator writes to you within 2 working days about your last day and about who comes after you. You can also reply to any of our letters, or telephone.',
      cy: 'Diolch am roi gwybod i ni. Bydd gweinyddwr yn ysgrifennu atoch o fewn 2 ddiwrnod gwaith am eich diwrnod olaf ac am bwy fydd yn dod ar eich ôl. Gallwch hefyd ateb unrhyw un o’n llythyrau, neu ffonio.',
    },
  }),
  apply: (situation, person, { said }) => ({
    change: saysGoodbye(situation, person, typeof said === 'string' ? said : ''),
  }),
}
