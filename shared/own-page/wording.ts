import type { Standing } from '../run/this-person.ts'
import type { Text } from '../scheme/text.ts'

/** The words of a person's own page. Placeholders are filled by the page. */
export const OWN_PAGE = {
  heading: { en: 'Your page', cy: 'Eich tudalen' },
  intro: {
    en: 'This page is yours: the link to it is in every letter that we send you.',
    cy: 'Eich tudalen chi yw hon: mae’r ddolen iddi ym mhob llythyr a anfonwn atoch.',
  },
  part: { en: 'Role', cy: 'Rôl' },
  standing: { en: 'Where it stands', cy: 'Y sefyllfa' },
  waiting: { en: 'Waiting for your answer', cy: 'Yn aros am eich ateb' },
  nothingWaits: { en: 'Nothing waits for your answer.', cy: 'Nid oes dim yn aros am eich ateb.' },
  question: { en: 'Question', cy: 'Cwestiwn' },
  again: { en: 'Send me the letter again', cy: 'Anfonwch y llythyr ataf eto' },
  changeBegun: {
    en: 'To change any of this, reply to one of our letters or telephone us: we write it down for you, and tell whoever has to know.',
    cy: 'I newid unrhyw ran o hyn, atebwch un o’n llythyrau neu ffoniwch ni: byddwn yn ei nodi ar eich rhan, ac yn rhoi gwybod i bwy bynnag sydd angen gwybod.',
  },
  offers: { en: 'What you can change', cy: 'Beth allwch ei newid' },
  held: { en: 'What we hold about you', cy: 'Yr hyn sydd gennym amdanoch' },
  name: { en: 'Name', cy: 'Enw' },
  email: { en: 'Email address', cy: 'Cyfeiriad e-bost' },
  title: { en: 'Job title', cy: 'Teitl swydd' },
  language: { en: 'Language of our letters', cy: 'Iaith ein llythyrau' },
  answers: {
    en: 'We also hold your answers to our questions, and the letters we sent you.',
    cy: 'Mae gennym hefyd eich atebion i’n cwestiynau, a’r llythyrau a anfonwyd atoch.',
  },
  kept: {
    en: 'While you hold the role, its entry in the register is kept: your name, your address and from when until when you hold it.',
    cy: 'Tra byddwch yn dal y rôl, cedwir ei chofnod yn y gofrestr: eich enw, eich cyfeiriad, ac o ba bryd tan ba bryd yr ydych yn ei dal.',
  },
  todo: { en: 'What you can do', cy: 'Beth allwch ei wneud' },
} satisfies Record<string, Text>

/** What whoever holds a role can read, and what is said to whoever does not hold it. */
export const OWN_RESOURCES = {
  version: { en: 'Version ((version)), from ((from))', cy: 'Fersiwn ((version)). Dechrau: ((from))' },
  over: {
    heading: { en: 'Your time in the role is over', cy: 'Mae eich cyfnod yn y rôl ar ben' },
    paragraphs: [
      {
        en: 'This page is for those who hold the role today. Thank you for what you did in it.',
        cy: 'Mae’r dudalen hon ar gyfer y rhai sy’n dal y rôl heddiw. Diolch am yr hyn a wnaethoch ynddi.',
      },
      {
        en: 'If you need something from this page, or still hold the role, contact us.',
        cy: 'Os oes angen rhywbeth o’r dudalen hon arnoch, neu os ydych yn dal yn y rôl, cysylltwch â ni.',
      },
    ],
  },
  notHeld: {
    heading: { en: 'You do not hold the role', cy: 'Nid ydych yn dal y rôl' },
    paragraphs: [
      {
        en: 'This page is for those who hold the role today. If you do, contact us.',
        cy: 'Mae’r dudalen hon ar gyfer y rhai sy’n dal y rôl heddiw. Os ydych chi’n ei dal, cysylltwch â ni.',
      },
    ],
  },
} satisfies Record<string, Text | { heading: Text; paragraphs: Text[] }>

/** A start that has to wait until what it is about is published. */
export const TOO_EARLY = {
  heading: { en: 'You cannot do this yet', cy: 'Ni allwch wneud hyn eto' },
  paragraphs: [
    {
      en: 'What this is about has not been adopted yet, so nothing was recorded. We will write to you when it is, and your own page then offers it.',
      cy: 'Nid yw’r hyn y mae hyn yn ymwneud ag ef wedi’i fabwysiadu eto, felly ni chofnodwyd dim. Byddwn yn ysgrifennu atoch pan fydd, a bydd eich tudalen eich hun yn ei gynnig bryd hynny.',
    },
  ],
} satisfies { heading: Text; paragraphs: Text[] }

/** A list of what others answered. */
export const OWN_LIST = {
  sum: { en: '((question)) In all: ((sum))', cy: '((question)) Cyfanswm: ((sum))' },
  answered: { en: 'Answered', cy: 'Wedi ateb' },
  nobody: { en: 'Nobody has answered.', cy: 'Nid oes neb wedi ateb.' },
  silent: { en: 'No answer', cy: 'Dim ateb' },
} satisfies Record<string, Text>

/** How a person stands to the scheme. */
export const STANDINGS: Record<Exclude<Standing, 'erased'> | 'left', Text> = {
  named: { en: 'You were named for it', cy: 'Cawsoch eich enwi ar ei chyfer' },
  appointed: {
    en: 'In post from ((from)) until ((until))',
    cy: 'Yn y swydd. Dechrau: ((from)). Gorffen: ((until))',
  },
  left: {
    en: 'You were in post from ((from)) until ((until))',
    cy: 'Roeddech yn y swydd. Dechrau: ((from)). Gorffen: ((until))',
  },
  withdrawn: { en: 'You withdrew on ((withdrawn))', cy: 'Dyddiad tynnu’n ôl: ((withdrawn))' },
  over: { en: 'Ended: we ask nothing more of you', cy: 'Wedi dod i ben: nid ydym yn gofyn dim mwy gennych' },
}

/** The languages of letters. */
export const LETTER_LANGUAGES: Record<'en' | 'cy' | 'both', Text> = {
  en: { en: 'English', cy: 'Saesneg' },
  cy: { en: 'Cymraeg (Welsh)', cy: 'Cymraeg' },
  both: { en: 'Both', cy: 'Y ddwy' },
}
