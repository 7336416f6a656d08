import type { Text } from '../../scheme/text.ts'
import type { Wording } from './wording.ts'

/** The way out of newsletters, and back. */
export const UNSUBSCRIBE_PAGES = {
  in: {
    heading: { en: 'Stop newsletters', cy: 'Atal cylchlythyrau' },
    paragraphs: [
      {
        en: 'You will get no more newsletters at this address. Other letters, about what you have agreed to do, still come.',
        cy: 'Ni fyddwch yn cael rhagor o gylchlythyrau yn y cyfeiriad hwn. Bydd llythyrau eraill, am yr hyn rydych wedi cytuno i’w wneud, yn dod o hyd.',
      },
    ],
    button: { en: 'Stop newsletters', cy: 'Atal cylchlythyrau' },
  },
  out: {
    heading: { en: 'You get no newsletters', cy: 'Nid ydych yn cael cylchlythyrau' },
    paragraphs: [
      {
        en: 'No more newsletters come to this address. Other letters, about what you have agreed to do, still come.',
        cy: 'Ni ddaw rhagor o gylchlythyrau i’r cyfeiriad hwn. Bydd llythyrau eraill, am yr hyn rydych wedi cytuno i’w wneud, yn dod o hyd.',
      },
    ],
    button: { en: 'Get newsletters again', cy: 'Cael cylchlythyrau eto' },
  },
} satisfies Record<string, Wording & { button: Text }>
