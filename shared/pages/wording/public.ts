import type { Wording } from './wording.ts'

/** The front page, and the pages every page links to. */
export const PUBLIC_PAGES = {
  front: {
    heading: { en: 'Reply to a letter', cy: 'Ateb llythyr' },
    paragraphs: [
      {
        en: 'If you have a letter from us, the easiest way to reply is to open the link in it.',
        cy: 'Os oes gennych lythyr gennym ni, y ffordd hawsaf o ateb yw agor y ddolen sydd ynddo.',
      },
      {
        en: 'If the link does not work, enter the reference number. We will send the letter again, with a new link, to the address it first went to.',
        cy: 'Os nad yw’r ddolen yn gweithio, rhowch y cyfeirnod. Byddwn yn anfon y llythyr eto, gyda dolen newydd, i’r cyfeiriad gwreiddiol.',
      },
    ],
  },
  sentAgain: {
    heading: { en: 'Check your email', cy: 'Edrychwch ar eich e-bost' },
    paragraphs: [
      {
        en: 'If that reference number belongs to a letter that still waits for an answer, or to one that led to a page of your own, we have sent it again, with a new link, to whom it first went.',
        cy: 'Os yw’r cyfeirnod hwnnw’n perthyn i lythyr sy’n dal i aros am ateb, neu i un a oedd yn arwain at eich tudalen eich hun, rydym wedi’i anfon eto, gyda dolen newydd, at bwy bynnag yr aeth gyntaf.',
      },
      {
        en: 'If nothing arrives within an hour, telephone us or reply to the letter.',
        cy: 'Os na fydd dim yn cyrraedd o fewn awr, ffoniwch ni neu atebwch y llythyr.',
      },
    ],
  },
  contact: {
    heading: { en: 'Contact us', cy: 'Cysylltu â ni' },
    paragraphs: [
      {
        en: 'Write or telephone if you have a question, if you want to change what you told us or who may see your details, if you want to step down, or to tell us that somebody has left.',
        cy: 'Ysgrifennwch neu ffoniwch os oes gennych gwestiwn, os ydych am newid yr hyn a ddywedoch wrthym neu bwy all weld eich manylion, os ydych am roi’r gorau iddi, neu i ddweud wrthym fod rhywun wedi gadael.',
      },
    ],
  },
  privacy: {
    heading: { en: 'Privacy notice', cy: 'Hysbysiad preifatrwydd' },
    paragraphs: [
      {
        en: 'We use what you tell us to run the scheme it was asked for, and for nothing else. Every form says why it asks.',
        cy: 'Rydym yn defnyddio’r hyn a ddywedwch wrthym i redeg y cynllun y gofynnwyd amdano ar ei gyfer, ac i ddim byd arall. Mae pob ffurflen yn dweud pam mae’n gofyn.',
      },
      {
        en: 'Where somebody else gave us your details, our first letter to you says who. You can ask to see, correct or delete what we hold; write to the address in the letter or use the contact details below.',
        cy: 'Lle rhoddodd rhywun arall eich manylion i ni, mae ein llythyr cyntaf atoch yn dweud pwy. Gallwch ofyn am weld, cywiro neu ddileu’r hyn sydd gennym; ysgrifennwch i’r cyfeiriad yn y llythyr neu defnyddiwch y manylion cyswllt isod.',
      },
      {
        en: 'If you are not content with how we use your information, you can complain to us or to the Information Commissioner’s Office.',
        cy: 'Os nad ydych yn fodlon ar sut rydym yn defnyddio eich gwybodaeth, gallwch gwyno i ni neu i Swyddfa’r Comisiynydd Gwybodaeth.',
      },
    ],
  },
  accessibility: {
    heading: { en: 'Accessibility statement', cy: 'Datganiad hygyrchedd' },
    paragraphs: [
      {
        en: 'This service is built to meet the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA. Every page is tested with an automatic checker, without scripts and at the width of a small phone; it has not yet been tested with disabled people.',
        cy: 'Mae’r gwasanaeth hwn wedi’i adeiladu i fodloni Canllawiau Hygyrchedd Cynnwys y We (WCAG) 2.2 ar lefel AA. Caiff pob tudalen ei phrofi â gwiriwr awtomatig, heb sgriptiau ac ar led ffôn bach; nid yw wedi’i phrofi eto gyda phobl anabl.',
      },
      {
        en: 'If you cannot use a page, or need it in another format, telephone us or reply to the letter, and we will take your answer that way.',
        cy: 'Os na allwch ddefnyddio tudalen, neu os oes ei hangen arnoch mewn fformat arall, ffoniwch ni neu atebwch y llythyr, a byddwn yn cymryd eich ateb felly.',
      },
    ],
  },
  cookies: {
    heading: { en: 'Cookies', cy: 'Cwcis' },
    paragraphs: [
      {
        en: 'If you change the language of a page, we keep your choice in a cookie called “language” until you close the browser. Otherwise, pages that you reach through a link set no cookies. The administrators’ pages keep one, which holds who has signed in. Both are strictly necessary.',
        cy: 'Os byddwch yn newid iaith tudalen, byddwn yn cadw eich dewis mewn cwci o’r enw “language” nes i chi gau’r porwr. Fel arall, nid yw tudalennau a gyrhaeddwch drwy ddolen yn gosod unrhyw gwcis. Mae tudalennau’r gweinyddwyr yn cadw un, sy’n dal pwy sydd wedi mewngofnodi. Mae’r ddau’n gwbl angenrheidiol.',
      },
    ],
  },
} satisfies Record<string, Wording>
