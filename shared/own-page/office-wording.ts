import type { Wording } from '../pages/wording/wording.ts'
import type { Text } from '../scheme/text.ts'

/** The words of the page of an office at a unit. Placeholders are filled by the page. */
export const OFFICE_PAGE = {
  heading: { en: 'Your office’s page', cy: 'Tudalen eich swydd' },
  intro: {
    en: 'This page is for whoever holds the office. The link to it is yours alone: when somebody else takes over, it stops working, and our letters bring them one of their own.',
    cy: 'Mae’r dudalen hon ar gyfer pwy bynnag sy’n dal y swydd. Eich dolen chi yn unig yw hon: pan fydd rhywun arall yn cymryd drosodd, bydd yn peidio â gweithio, a bydd ein llythyrau’n rhoi un newydd i’r unigolyn hwnnw.',
  },
  office: { en: 'Office', cy: 'Swydd' },
  since: { en: '((name)), since ((from))', cy: '((name)). Dechrau: ((from))' },
  until: {
    en: '((name)), since ((from)). Last day: ((until))',
    cy: '((name)). Dechrau: ((from)). Diwrnod olaf: ((until))',
  },
  next: { en: '((name)), from ((from))', cy: '((name)). Dechrau: ((from))' },
  nobody: { en: 'Nobody today', cy: 'Neb heddiw' },
  held: { en: 'What we hold about this office', cy: 'Yr hyn sydd gennym am y swydd hon' },
  wrong: {
    en: 'If any of this is wrong, reply to one of our letters or telephone us.',
    cy: 'Os oes unrhyw beth yma’n anghywir, atebwch un o’n llythyrau neu ffoniwch ni.',
  },
} satisfies Record<string, Text>

/** Why a flow cannot be started from the page of an office today. */
export const OFFICE_STARTS = {
  nobody: {
    heading: { en: 'You do not need to do this now', cy: 'Nid oes angen gwneud hyn nawr' },
    paragraphs: [
      {
        en: '((role)), ((unit)): nobody holds this role today, so there is nothing to tell us about.',
        cy: '((role)), ((unit)): nid oes neb yn dal y rôl hon heddiw, felly nid oes dim i’w ddweud wrthym.',
      },
    ],
  },
  ending: {
    heading: { en: 'We know already', cy: 'Rydym yn gwybod eisoes' },
    paragraphs: [
      {
        en: 'We know already that ((name)) is leaving the role. Last day: ((until)). To change this, reply to one of our letters or telephone us.',
        cy: 'Rydym yn gwybod eisoes bod ((name)) yn gadael y rôl. Diwrnod olaf: ((until)). I newid hyn, atebwch un o’n llythyrau neu ffoniwch ni.',
      },
    ],
  },
  'under-way': {
    heading: { en: 'This is under way already', cy: 'Mae hyn ar y gweill eisoes' },
    paragraphs: [
      {
        en: '((flow)): this is under way already, since ((started)). Reference number: ((reference)). To change what we were told, reply to one of our letters or telephone us.',
        cy: '((flow)): mae hyn ar y gweill eisoes. Dechrau: ((started)). Cyfeirnod: ((reference)). I newid yr hyn a ddywedwyd wrthym, atebwch un o’n llythyrau neu ffoniwch ni.',
      },
    ],
  },
} satisfies Record<string, Wording>

/** The link to the page of an office, for whoever does not hold it any more. */
export const FORMER_OFFICE = {
  heading: { en: 'This link no longer works', cy: 'Nid yw’r ddolen hon yn gweithio mwyach' },
  elsewhere: {
    en: 'It was for whoever was ((office)) of ((unit)) when our letter went. Somebody else holds the office now, by our records, and our letters bring them a link of their own.',
    cy: 'Roedd ar gyfer pwy bynnag oedd yn dal y swydd pan anfonwyd ein llythyr. Y swydd: ((office)), ((unit)). Yn ôl ein cofnodion, mae rhywun arall yn dal y swydd bellach, ac mae ein llythyrau’n rhoi dolen newydd i’r unigolyn hwnnw.',
  },
  vacant: {
    en: 'It was for whoever was ((office)) of ((unit)) when our letter went. By our records nobody holds the office now.',
    cy: 'Roedd ar gyfer pwy bynnag oedd yn dal y swydd pan anfonwyd ein llythyr. Y swydd: ((office)), ((unit)). Yn ôl ein cofnodion, nid oes neb yn dal y swydd bellach.',
  },
  contact: {
    en: 'If this is wrong, or you have something to tell us, contact us: telephone ((phone)) or write to ((email)).',
    cy: 'Os yw hyn yn anghywir, neu os oes gennych rywbeth i’w ddweud wrthym, cysylltwch â ni: ffoniwch ((phone)) neu ysgrifennwch at ((email)).',
  },
} satisfies Record<string, Text>
