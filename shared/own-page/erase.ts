import { mayBeErased } from '../run/erase-person.ts'
import type { OwnAction } from './own-action.ts'

/** Has the details deleted of somebody who takes no part any more (standards DP-10). */
export const erase: OwnAction = {
  id: 'erase',
  link: { en: 'Delete my details', cy: 'Dileu fy manylion' },
  offered: mayBeErased,
  form: () => ({
    id: 'erase',
    version: 1,
    name: { en: 'Your details are deleted', cy: 'Mae eich manylion wedi’u dileu' },
    data: { purpose: 'To delete what is held about the person', basis: 'public-task' },
    pages: [
      {
        id: 'erase',
        fields: [
          {
            id: 'sure',
            type: 'confirm',
            label: {
              en: 'Delete my name, my address and what I answered. This cannot be undone.',
              cy: 'Dilëwch fy enw, fy nghyfeiriad a’r hyn a atebais. Ni ellir dadwneud hyn.',
            },
            errors: {
              empty: {
                en: 'Tick the box if you want us to delete your details',
                cy: 'Ticiwch y blwch os ydych am i ni ddileu eich manylion',
              },
            },
          },
        ],
      },
    ],
    send: { en: 'Delete my details', cy: 'Dileu fy manylion' },
    next: {
      en: 'The links in our letters to you no longer work.',
      cy: 'Nid yw’r dolenni yn ein llythyrau atoch yn gweithio mwyach.',
    },
  }),
  // All there is to do is the erasing itself.
  apply: () => ({}),
  erases: () => true,
}
