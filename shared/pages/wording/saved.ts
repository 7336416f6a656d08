import type { Text } from '../../scheme/text.ts'
import type { Wording } from './wording.ts'

/** An answer that is kept for later. Filled by the page. */
export const SAVED: Wording = {
  heading: { en: 'Your answers are saved', cy: 'Mae eich atebion wedi’u cadw' },
  paragraphs: [
    {
      en: 'Nothing has been sent yet. Please reply by ((due)).',
      cy: 'Nid oes dim wedi’i anfon eto. Atebwch erbyn ((due)).',
    },
    {
      en: 'If you cannot find the letter, type ((front)) and enter your reference number, ((reference)). We will send it again.',
      cy: 'Os na allwch ddod o hyd i’r llythyr, teipiwch ((front)) a rhowch eich cyfeirnod, ((reference)). Byddwn yn ei anfon eto.',
    },
  ],
}

/** How to come back to it, and what it still needs. */
export const SAVED_BY = {
  sent: {
    en: 'We sent a link to ((address)): ((sent)). Open it on any device and you will find your answers there until ((until)). The link in our first letter leads to them too.',
    cy: 'Rydym wedi anfon dolen at ((address)): ((sent)). Agorwch hi ar unrhyw ddyfais a bydd eich atebion yno. Y diwrnod olaf ar gyfer hynny yw ((until)). Mae’r ddolen yn ein llythyr cyntaf yn arwain atynt hefyd.',
  },
  waiting: {
    en: 'We will send a link to ((address)) as soon as we can. The link in our first letter leads to your answers too. You will find them there until ((until)).',
    cy: 'Byddwn yn anfon dolen at ((address)) cyn gynted ag y gallwn. Mae’r ddolen yn ein llythyr cyntaf yn arwain at eich atebion hefyd. Y diwrnod olaf y byddant yno yw ((until)).',
  },
  firstLetter: {
    en: 'Open the link in your letter again, on any device, and you will find your answers there until ((until)).',
    cy: 'Agorwch y ddolen yn eich llythyr eto, ar unrhyw ddyfais, a bydd eich atebion yno. Y diwrnod olaf ar gyfer hynny yw ((until)).',
  },
  unfinished: {
    en: 'The page you stopped at is not finished. What you typed there is saved as you typed it, and you can go on from there.',
    cy: 'Nid yw’r dudalen lle y gwnaethoch stopio wedi’i gorffen. Mae’r hyn a deipiwyd gennych yno wedi’i gadw fel y’i teipiwyd, a gallwch barhau o’r fan honno.',
  },
} satisfies Record<string, Text>
