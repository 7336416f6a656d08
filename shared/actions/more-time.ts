import type { Action } from './action.ts'
import { opensTask } from './open-task.ts'

/** Asks an administrator for more time. The date does not move by itself: everybody gets the same. */
export const moreTime: Action = {
  id: 'more-time',
  by: 'holder',
  link: { en: 'Ask for more time', cy: 'Gofyn am fwy o amser' },
  form: {
    id: 'more-time',
    version: 1,
    name: { en: 'Ask for more time', cy: 'Gofyn am fwy o amser' },
    data: { purpose: 'To decide whether the reply-by date can move', basis: 'public-task' },
    pages: [
      {
        id: 'why',
        fields: [
          {
            id: 'why',
            type: 'long-text',
            label: {
              en: 'How much more time do you need, and why?',
              cy: 'Faint mwy o amser sydd ei angen arnoch, a pham?',
            },
            hint: {
              en: 'For example, until the end of next week, because I am away',
              cy: 'Er enghraifft, tan ddiwedd yr wythnos nesaf, gan fy mod i ffwrdd',
            },
            max: 500,
            errors: {
              empty: {
                en: 'Enter how much more time you need and why',
                cy: 'Nodwch faint mwy o amser sydd ei angen arnoch a pham',
              },
              tooLong: {
                en: 'Your answer must be 500 characters or less',
                cy: 'Rhaid i’ch ateb fod yn 500 nod neu’n llai',
              },
            },
          },
        ],
      },
    ],
    send: { en: 'Ask for more time', cy: 'Gofyn am fwy o amser' },
    next: {
      en: 'An administrator decides within 2 working days and writes to you if the date moves. Until then the reply-by date stays as it is, and you can still answer.',
      cy: 'Bydd gweinyddwr yn penderfynu o fewn 2 ddiwrnod gwaith ac yn ysgrifennu atoch os bydd y dyddiad yn symud. Tan hynny mae’r dyddiad ateb yn aros fel y mae, a gallwch ateb o hyd.',
    },
  },
  apply: opensTask('more-time', 'why'),
}
