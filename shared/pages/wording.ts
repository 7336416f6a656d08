import type { Text } from '../scheme/text.ts'

/** A plain page's words. */
export interface Wording {
  heading: Text
  paragraphs: Text[]
}

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

/** The words of a published document. */
export const PUBLISHED = {
  version: { en: 'Version', cy: 'Fersiwn' },
  from: { en: 'In force from', cy: 'Mewn grym o' },
  text: { en: 'The text', cy: 'Y testun' },
} satisfies Record<string, Text>

/** In place of a document that letters point to and that no flow has published yet. */
export const NOT_PUBLISHED: Wording = {
  heading: { en: 'This is not ready yet', cy: 'Nid yw hyn yn barod eto' },
  paragraphs: [
    {
      en: 'It is still being written. When it is adopted it stands at this address, so you can keep the link.',
      cy: 'Mae’n dal i gael ei ysgrifennu. Pan gaiff ei fabwysiadu bydd yn y cyfeiriad hwn, felly gallwch gadw’r ddolen.',
    },
    {
      en: 'If you need to know more before that, telephone us or reply to the letter.',
      cy: 'Os oes angen i chi wybod mwy cyn hynny, ffoniwch ni neu atebwch y llythyr.',
    },
  ],
}

/** The words of pages that say no, each plain and with what to do. */
export const REFUSAL_PAGES: Record<string, Wording> = {
  malformed: {
    heading: { en: 'We could not read what was sent', cy: 'Ni allem ddarllen yr hyn a anfonwyd' },
    paragraphs: [
      {
        en: 'Nothing has been saved. Go back, reload the page and try again.',
        cy: 'Nid oes dim wedi’i gadw. Ewch yn ôl, ail-lwythwch y dudalen a rhowch gynnig arall arni.',
      },
    ],
  },
  stale: {
    heading: { en: 'This page is out of date', cy: 'Nid yw’r dudalen hon yn gyfredol' },
    paragraphs: [
      {
        en: 'Nothing has been sent. Open the link in your email again and continue from there; the answers you have saved are still there.',
        cy: 'Nid oes dim wedi’i anfon. Agorwch y ddolen yn eich e-bost eto a pharhau o’r fan honno; mae’r atebion a gadwyd gennych yno o hyd.',
      },
    ],
  },
  'not-found': {
    heading: { en: 'Page not found', cy: 'Tudalen heb ei darganfod' },
    paragraphs: [
      {
        en: 'If you typed the web address, check it is correct. If you pasted it, check you copied all of it.',
        cy: 'Os gwnaethoch deipio’r cyfeiriad gwe, gwiriwch ei fod yn gywir. Os gwnaethoch ei ludo, gwiriwch eich bod wedi copïo’r cyfan.',
      },
    ],
  },
  'wrong-method': {
    heading: { en: 'This page cannot be used in that way', cy: 'Ni ellir defnyddio’r dudalen hon fel hynny' },
    paragraphs: [{ en: 'Nothing has been saved.', cy: 'Nid oes dim wedi’i gadw.' }],
  },
  'too-large': {
    heading: { en: 'That is too long to send', cy: 'Mae hynny’n rhy hir i’w anfon' },
    paragraphs: [
      {
        en: 'Nothing has been saved. Go back, shorten your answer and try again.',
        cy: 'Nid oes dim wedi’i gadw. Ewch yn ôl, byrhewch eich ateb a rhowch gynnig arall arni.',
      },
    ],
  },
  'unsupported-type': {
    heading: { en: 'We could not read what was sent', cy: 'Ni allem ddarllen yr hyn a anfonwyd' },
    paragraphs: [
      {
        en: 'Nothing has been saved. This page takes forms sent by a web browser.',
        cy: 'Nid oes dim wedi’i gadw. Mae’r dudalen hon yn derbyn ffurflenni a anfonir gan borwr gwe.',
      },
    ],
  },
  'too-many': {
    heading: { en: 'Too many tries', cy: 'Gormod o gynigion' },
    paragraphs: [
      {
        en: 'Nothing has been saved. Wait a minute, then try again.',
        cy: 'Nid oes dim wedi’i gadw. Arhoswch funud, yna rhowch gynnig arall arni.',
      },
    ],
  },
  unexpected: {
    heading: {
      en: 'Sorry, there is a problem with the service',
      cy: 'Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth',
    },
    paragraphs: [
      {
        en: 'Try again later. The answers you have saved are still there. If it happens again, contact us and quote the reference below.',
        cy: 'Rhowch gynnig arall arni yn nes ymlaen. Mae’r atebion a gadwyd gennych yno o hyd. Os bydd yn digwydd eto, cysylltwch â ni gan nodi’r cyfeirnod isod.',
      },
    ],
  },
}

/** A link that leads nowhere. Unknown and expired say exactly the same (standards LK-06). */
export const LINK_PAGES = {
  unknown: {
    heading: { en: 'This link does not work', cy: 'Nid yw’r ddolen hon yn gweithio' },
    paragraphs: [
      {
        en: 'The link may be incomplete, or the time to answer may have passed. Check that you copied all of it.',
        cy: 'Efallai fod y ddolen yn anghyflawn, neu fod yr amser i ateb wedi dod i ben. Gwiriwch eich bod wedi copïo’r cyfan.',
      },
      {
        en: 'If you have a reference number, you can enter it on the front page and we will send the letter again if it still waits for an answer. You can also reply to the email the link came in.',
        cy: 'Os oes gennych gyfeirnod, gallwch ei roi ar y dudalen flaen a byddwn yn anfon y llythyr eto os yw’n dal i aros am ateb. Gallwch hefyd ateb yr e-bost y daeth y ddolen ynddo.',
      },
    ],
  },
  passedOn: {
    heading: { en: 'This request was passed to a colleague', cy: 'Trosglwyddwyd y cais hwn i gydweithiwr' },
    paragraphs: [
      {
        en: 'We have written to the colleague with a link of their own, so this link no longer works. You do not need to do anything else.',
        cy: 'Rydym wedi ysgrifennu at y cydweithiwr gyda’i ddolen ei hun, felly nid yw’r ddolen hon yn gweithio mwyach. Nid oes angen i chi wneud dim arall.',
      },
      {
        en: 'If this is wrong, reply to the email the link came in.',
        cy: 'Os yw hyn yn anghywir, atebwch yr e-bost y daeth y ddolen ynddo.',
      },
    ],
  },
  decided: {
    heading: { en: 'This has been decided', cy: 'Mae hyn wedi’i benderfynu' },
    paragraphs: [
      {
        en: 'Enough answers came in for the result to be certain, so your answer is no longer needed. You do not need to do anything else.',
        cy: 'Daeth digon o atebion i law i’r canlyniad fod yn sicr, felly nid oes angen eich ateb mwyach. Nid oes angen i chi wneud dim arall.',
      },
    ],
  },
  aside: {
    heading: { en: 'You stepped aside', cy: 'Rydych wedi camu o’r neilltu' },
    paragraphs: [
      {
        en: 'Your answer is not counted. The others decide without you. You do not need to do anything else.',
        cy: 'Nid yw eich ateb yn cael ei gyfrif. Bydd y lleill yn penderfynu hebddoch. Nid oes angen i chi wneud dim arall.',
      },
      {
        en: 'If this is wrong, reply to the email the link came in.',
        cy: 'Os yw hyn yn anghywir, atebwch yr e-bost y daeth y ddolen ynddo.',
      },
    ],
  },
  changed: {
    heading: { en: 'This request no longer stands', cy: 'Nid yw’r cais hwn yn sefyll mwyach' },
    paragraphs: [
      {
        en: 'The answer that led us to you has been changed, so we no longer need an answer from you, and nothing you may have sent since then was recorded. You do not need to do anything.',
        cy: 'Mae’r ateb a’n harweiniodd atoch chi wedi cael ei newid, felly nid oes angen ateb arnom gennych mwyach, ac ni chofnodwyd dim a anfonwyd gennych ers hynny. Nid oes angen i chi wneud dim.',
      },
      {
        en: 'If this is wrong, reply to the email the link came in.',
        cy: 'Os yw hyn yn anghywir, atebwch yr e-bost y daeth y ddolen ynddo.',
      },
    ],
  },
  withdrawn: {
    heading: { en: 'This request was withdrawn', cy: 'Tynnwyd y cais hwn yn ôl' },
    paragraphs: [
      {
        en: 'We no longer need an answer. You do not need to do anything.',
        cy: 'Nid oes angen ateb arnom mwyach. Nid oes angen i chi wneud dim.',
      },
    ],
  },
} satisfies Record<string, Wording>

/** Words of the pages around a form. Placeholders are filled by the page. */
export const ASK_WORDS = {
  asked: { en: 'Who is asked', cy: 'Pwy sy’n cael ei holi' },
  replyBy: { en: 'Reply by', cy: 'Ateb erbyn' },
  reference: { en: 'Reference number', cy: 'Cyfeirnod' },
  warning: {
    en: 'Your answer is sent when you press the button.',
    cy: 'Anfonir eich ateb pan fyddwch yn pwyso’r botwm.',
  },
  /** The same of a form in the console that changes something, and of one whose letters are looked at first. */
  notDoneYet: {
    en: 'Nothing changes until you press the button.',
    cy: 'Nid oes dim yn newid nes i chi bwyso’r botwm.',
  },
  lettersNext: {
    en: 'Nothing is sent yet. Next you see every letter that would go first.',
    cy: 'Nid oes dim yn cael ei anfon eto. Nesaf byddwch yn gweld pob llythyr a fyddai’n mynd gyntaf.',
  },
  changed: {
    en: 'The answers were changed in another window. Check them again before you send them.',
    cy: 'Newidiwyd yr atebion mewn ffenestr arall. Gwiriwch nhw eto cyn eu hanfon.',
  },
  enterReference: {
    en: 'Enter a reference number, like LO-7K4M-2Q9X',
    cy: 'Nodwch gyfeirnod, fel LO-7K4M-2Q9X',
  },
  toReference: { en: 'Enter a reference number', cy: 'Rhoi cyfeirnod' },
  sent: { en: 'Answer sent', cy: 'Ateb wedi’i anfon' },
  recorded: { en: 'This has been answered', cy: 'Mae hwn wedi’i ateb' },
  recordedBy: { en: 'Answered by', cy: 'Atebwyd gan' },
  recordedAt: { en: 'Answered on', cy: 'Atebwyd ar' },
  recordedHow: { en: 'How we were told', cy: 'Sut y cawsom wybod' },
  telephone: { en: 'By telephone', cy: 'Dros y ffôn' },
  email: { en: 'By email', cy: 'Drwy e-bost' },
  letter: { en: 'By letter', cy: 'Drwy lythyr' },
  meeting: { en: 'At the meeting', cy: 'Yn y cyfarfod' },
  recordedLate: { en: 'After the reply-by date', cy: 'Ar ôl y dyddiad ateb' },
  late: { en: 'Recorded as late', cy: 'Cofnodwyd yn hwyr' },
  changeAnswer: { en: 'Change your answer', cy: 'Newid eich ateb' },
  changeUntil: {
    en: 'You can change your answer until',
    cy: 'Gallwch newid eich ateb. Yr amser olaf ar gyfer hynny yw',
  },
  changeWhile: {
    en: 'You can change your answer until the person we asked because of it has replied. Anybody you no longer name will not be asked any more.',
    cy: 'Gallwch newid eich ateb hyd nes y bydd y person a holwyd gennym o ganlyniad iddo wedi ateb. Ni fydd neb nad ydych yn ei enwi mwyach yn cael ei holi.',
  },
  reliedOn: {
    en: 'The person we asked because of this answer has replied, so it cannot be changed here any more. If something needs to change, reply to the email the link came in, or contact us, and quote the reference number. An administrator will decide.',
    cy: 'Mae’r person a holwyd gennym o ganlyniad i’r ateb hwn wedi ateb, felly ni ellir ei newid yma mwyach. Os oes angen newid rhywbeth, atebwch yr e-bost y daeth y ddolen ynddo, neu cysylltwch â ni, gan nodi’r cyfeirnod. Gweinyddwr fydd yn penderfynu.',
  },
  changeTooLate: {
    en: 'Your change came too late and was not recorded. What is recorded is shown below.',
    cy: 'Daeth eich newid yn rhy hwyr ac ni chafodd ei gofnodi. Dangosir isod yr hyn a gofnodwyd.',
  },
  changeIt: {
    en: 'If something needs to change, reply to the email the link came in, or contact us, and quote the reference number.',
    cy: 'Os oes angen newid rhywbeth, atebwch yr e-bost y daeth y ddolen ynddo, neu cysylltwch â ni, gan nodi’r cyfeirnod.',
  },
} satisfies Record<string, Text>

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

/** What a receipt says. */
export const RECEIPT = {
  link: { en: 'Download a receipt', cy: 'Lawrlwytho derbynneb' },
  reference: { en: 'Reference number', cy: 'Cyfeirnod' },
  by: { en: 'Answered by', cy: 'Atebwyd gan' },
  at: { en: 'Answered on', cy: 'Atebwyd ar' },
  shown: {
    en: 'What was shown when it was sent (SHA-256)',
    cy: 'Yr hyn a ddangoswyd pan anfonwyd ef (SHA-256)',
  },
  entry: { en: 'Entry in the ledger', cy: 'Cofnod yn y llyfr' },
  hash: { en: 'Hash of the entry (SHA-256)', cy: 'Stwnsh y cofnod (SHA-256)' },
} satisfies Record<string, Text>

/** What an administrator reads about an open ask. */
export const ABOUT_ASK = {
  with: { en: 'It is with', cy: 'Mae gyda' },
  sent: { en: 'Sent on', cy: 'Anfonwyd ar' },
  closes: { en: 'Closes without an answer on', cy: 'Yn cau heb ateb ar' },
  paused: { en: 'Paused, because', cy: 'Wedi’i oedi, oherwydd' },
  pausedOn: { en: 'Paused on', cy: 'Wedi’i oedi ar' },
  away: { en: 'Away until', cy: 'I ffwrdd tan' },
  record: { en: 'Record an answer for them', cy: 'Cofnodi ateb ar eu rhan' },
  noLonger: {
    en: 'The question is no longer as it was when you began, and this changed nothing more. If you pressed the button twice, the first press counted. Go back to the question to see how it stands.',
    cy: 'Nid yw’r cwestiwn fel yr oedd pan ddechreuoch, ac ni newidiodd hyn ddim mwy. Os gwasgoch y botwm ddwywaith, y tro cyntaf oedd yn cyfrif. Ewch yn ôl at y cwestiwn i weld sut mae pethau.',
  },
  back: { en: 'Back to the question', cy: 'Yn ôl at y cwestiwn' },
  said: { en: 'They wrote', cy: 'Ysgrifennodd' },
  toDo: { en: 'To do', cy: 'I’w wneud' },
  undeliverable: { en: 'our letter could not be delivered', cy: 'na ellid danfon ein llythyr' },
  complaint: { en: 'our letter was reported as spam', cy: 'bod ein llythyr wedi’i adrodd fel sbam' },
  nobody: { en: 'nobody holds the office', cy: 'nad oes neb yn dal y swydd' },
  administrator: { en: 'an administrator paused it', cy: 'bod gweinyddwr wedi’i oedi' },
} satisfies Record<string, Text>

/** A form that somebody else, or the same person in another tab, changed and sent while it stood open. */
export const SENT_ALREADY = {
  heading: { en: 'This form has been sent already', cy: 'Mae’r ffurflen hon eisoes wedi’i hanfon' },
  paragraphs: [
    {
      en: 'It was changed and sent while you had it open, in another tab or by somebody else. What you saw was not sent, and your button changed nothing. Look at how things stand before you do more.',
      cy: 'Cafodd ei newid a’i hanfon tra oedd ar agor gennych, mewn tab arall neu gan rywun arall. Ni anfonwyd yr hyn a welsoch, ac ni newidiodd eich botwm ddim. Edrychwch sut mae pethau cyn gwneud mwy.',
    },
  ],
  back: { en: 'Go back', cy: 'Yn ôl' },
} satisfies Wording & { back: Text }

/** What an administrator reads about an action on a whole run. */
export const ABOUT_RUN = {
  back: { en: 'Back to the run', cy: 'Yn ôl at y rhediad' },
  noLonger: {
    en: 'Nothing was changed. The run is no longer as it was when you began: go back to it to see how it stands.',
    cy: 'Ni newidiwyd dim. Nid yw’r rhediad fel yr oedd pan ddechreuoch: ewch yn ôl ato i weld sut mae pethau.',
  },
  cannot: {
    en: 'The run could not go on: what ran it has ended and cannot be taken up again. Everything that was answered is kept. Stop this run and start another, or tell whoever supports the service and quote the reference.',
    cy: 'Ni allai’r rhediad fynd ymlaen: mae’r hyn a’i rhedai wedi dod i ben ac ni ellir ei ailddechrau. Cedwir popeth a atebwyd. Stopiwch y rhediad hwn a dechrau un arall, neu dywedwch wrth y sawl sy’n cynnal y gwasanaeth a nodwch y cyfeirnod.',
  },
} satisfies Record<string, Text>

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
        en: 'If that reference number belongs to a letter that still waits for an answer, we have sent it again, with a new link, to the address it first went to.',
        cy: 'Os yw’r cyfeirnod hwnnw’n perthyn i lythyr sy’n dal i aros am ateb, rydym wedi’i anfon eto, gyda dolen newydd, i’r cyfeiriad gwreiddiol.',
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
