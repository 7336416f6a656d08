import type { Action } from './action.ts'
import { opensTask } from './open-task.ts'

/** Says that the ask went to the wrong person. An administrator sees to it: the link alone cannot give an office away. */
export const notMe: Action = {
  id: 'not-me',
  by: 'holder',
  link: { en: 'Tell us this is not for you', cy: 'Dweud wrthym nad yw hwn ar eich cyfer chi' },
  form: {
    id: 'not-me',
    version: 1,
    name: { en: 'This is not for you', cy: 'Nid yw hwn ar eich cyfer chi' },
    data: { purpose: 'To put the question to the right person', basis: 'public-task' },
    pages: [
      {
        id: 'who',
        fields: [
          {
            id: 'who',
            type: 'long-text',
            label: { en: 'Who should we ask instead?', cy: 'Pwy ddylem ni ei holi yn lle hynny?' },
            hint: {
              en: 'Their name, job title and work email address, if you know them',
              cy: 'Eu henw, teitl swydd a chyfeiriad e-bost gwaith, os ydych yn eu gwybod',
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
    send: { en: 'Send', cy: 'Anfon' },
    next: {
      en: 'Thank you. An administrator finds the right person within 2 working days. You do not need to do anything else.',
      cy: 'Diolch. Bydd gweinyddwr yn dod o hyd i’r person cywir o fewn 2 ddiwrnod gwaith. Nid oes angen i chi wneud dim arall.',
    },
  },
  apply: opensTask('not-me', 'who'),
}
