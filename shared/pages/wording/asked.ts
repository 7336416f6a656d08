import type { Text } from '../../scheme/text.ts'
import type { Wording } from './wording.ts'

/** Words of the pages around a form. Placeholders are filled by the page. */
export const ASK_WORDS = {
  asked: { en: 'Who is asked', cy: 'Pwy sy’n cael ei holi' },
  replyBy: { en: 'Reply by', cy: 'Ateb erbyn' },
  offeredTo: { en: 'Who can do this', cy: 'Pwy all wneud hyn' },
  /** Shown once the reply-by date has passed. */
  lateUntil: { en: 'Last day to answer', cy: 'Diwrnod olaf i ateb' },
  openUntil: { en: 'Last day', cy: 'Diwrnod olaf' },
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
