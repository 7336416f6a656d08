import { withdraw as withdrawFrom } from '../run/withdraw.ts'
import type { Page } from '../scheme/form.ts'
import type { OwnAction } from './own-action.ts'

const ERASE = 'erase'

/** Nothing is asked but whether the details go too: nobody has to give a reason (common rules 0.6). */
const question: Page = {
  id: 'withdraw',
  heading: { en: 'Do you want to withdraw?', cy: 'Ydych chi am dynnu’n ôl?' },
  fields: [
    {
      id: 'also',
      type: 'checkboxes',
      label: { en: 'Your details', cy: 'Eich manylion' },
      hint: {
        en: 'You do not have to give a reason. We tell whoever named you only that you have withdrawn.',
        cy: 'Nid oes rhaid i chi roi rheswm. Yr unig beth y byddwn yn ei ddweud wrth bwy bynnag a’ch enwodd yw eich bod wedi tynnu’n ôl.',
      },
      options: [
        {
          value: ERASE,
          label: { en: 'Delete my details now', cy: 'Dileu fy manylion nawr' },
          hint: {
            en: 'We keep only that somebody was asked and withdrew',
            cy: 'Byddwn yn cadw dim ond bod rhywun wedi cael cais ac wedi tynnu’n ôl',
          },
        },
      ],
      optional: true,
      errors: { empty: { en: 'Select what you want', cy: 'Dewiswch yr hyn yr ydych am ei gael' } },
    },
  ],
}

/** Leaves what the person was named for, at once and without a reason. */
export const withdraw: OwnAction = {
  id: 'withdraw',
  link: { en: 'Withdraw', cy: 'Tynnu’n ôl' },
  offered: ({ standing }) => standing === 'named',
  form: () => ({
    id: 'withdraw',
    version: 1,
    name: { en: 'You have withdrawn', cy: 'Rydych wedi tynnu’n ôl' },
    data: { purpose: 'To record that the person no longer takes part', basis: 'public-task' },
    pages: [question],
    send: { en: 'Withdraw', cy: 'Tynnu’n ôl' },
    next: {
      en: 'We will not write to you about this again. You do not need to do anything else. If you asked us to delete your details, they are deleted, and the links in our letters to you no longer work.',
      cy: 'Ni fyddwn yn ysgrifennu atoch am hyn eto. Nid oes angen i chi wneud dim arall. Os gofynnoch i ni ddileu eich manylion, maent wedi’u dileu, ac nid yw’r dolenni yn ein llythyrau atoch yn gweithio mwyach.',
    },
  }),
  apply: (situation, person) => withdrawFrom(situation, person) ?? {},
  erases: ({ also }) => [also].flat().includes(ERASE),
}
