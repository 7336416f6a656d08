import type { Question } from '../../shared/scheme/question.ts'
import { sessions } from './sessions.ts'

const nominations = { flow: 'appoint', round: 'nominations' }

/** What the co-ordinator, the administrator and the committee ask. */
export const questions: Question[] = [
  {
    id: 'not-answered',
    text: {
      en: 'Which organisations have not answered?',
      cy: 'Pa sefydliadau sydd heb ateb?',
    },
    finding: { kind: 'unanswered', ...nominations },
  },
  { id: 'overdue', text: { en: 'Who is overdue?', cy: 'Pwy sy’n hwyr?' }, finding: { kind: 'overdue' } },
  {
    id: 'no-link-officer',
    text: {
      en: 'Which organisations have no link officer?',
      cy: 'Pa sefydliadau sydd heb swyddog cyswllt?',
    },
    finding: { kind: 'vacant', role: 'link-officer', standIn: 'deputy-link-officer', ...nominations },
  },
  {
    id: 'bounced',
    text: { en: 'Whose email bounced?', cy: 'E-bost pwy a ddaeth yn ôl?' },
    finding: { kind: 'undeliverable' },
  },
  {
    id: 'not-inducted',
    text: {
      en: 'Who has accepted but not been inducted?',
      cy: 'Pwy sydd wedi derbyn ond heb gael sesiwn gynefino?',
    },
    finding: { kind: 'not-attended', role: 'link-officer', workingDays: 40 },
  },
  {
    id: 'role-profile',
    text: {
      en: 'Which link officers have not agreed the current role profile?',
      cy: 'Pa swyddogion cyswllt sydd heb gytuno ar y proffil rôl presennol?',
    },
    finding: { kind: 'not-agreed', role: 'link-officer' },
  },
  {
    id: 'next-session',
    text: {
      en: 'When is the next development session due?',
      cy: 'Pryd mae’r sesiwn ddatblygu nesaf i fod i gael ei chynnal?',
    },
    finding: { kind: 'next-due', form: 'LO-S3', held: sessions, weeks: 26, late: 30 },
  },
  {
    id: 'network',
    text: { en: 'Where can members not get Network?', cy: 'Ble na all aelodau gael Network?' },
    finding: { kind: 'shortfall', form: 'LO-F11', all: 'members', some: 'with_access', why: 'problem' },
  },
  {
    id: 'hearing',
    text: { en: 'What are we hearing?', cy: 'Beth rydym yn ei glywed?' },
    finding: {
      kind: 'heard',
      form: 'LO-F9',
      texts: ['issue', 'idea', 'support'],
      share: { field: 'share', named: 'with-name', unnamed: 'without-name' },
    },
  },
  {
    id: 'newsletter',
    text: { en: 'Who has not shared the newsletter?', cy: 'Pwy sydd heb rannu’r cylchlythyr?' },
    finding: {
      kind: 'missing',
      ...{ flow: 'newsletter', round: 'sharing', ask: 'confirmation' },
      is: ['yes'],
    },
  },
  {
    id: 'how-fast',
    text: {
      en: 'How fast do we answer link officers?',
      cy: 'Pa mor gyflym rydym yn ateb swyddogion cyswllt?',
    },
    finding: { kind: 'pace', form: 'LO-S6' },
  },
  {
    id: 'events',
    text: { en: 'How many are coming to events?', cy: 'Faint sy’n dod i ddigwyddiadau?' },
    finding: {
      kind: 'totals',
      form: 'LO-F10',
      fields: ['expected', 'places'],
      named: { form: 'LO-S7', field: 'name' },
    },
  },
  {
    id: 'events-attended',
    text: { en: 'How many came to events?', cy: 'Faint ddaeth i ddigwyddiadau?' },
    finding: {
      kind: 'totals',
      form: 'LO-S65',
      fields: ['attended'],
      named: { form: 'LO-S7', field: 'name' },
    },
  },
  {
    id: 'local-events',
    text: {
      en: 'Who is coming to local evening events?',
      cy: 'Pwy sy’n dod i ddigwyddiadau lleol gyda’r nos?',
    },
    finding: {
      kind: 'totals',
      form: 'LO-S51',
      fields: ['expected'],
      named: { form: 'LO-F13', field: 'title' },
      byUnit: true,
    },
  },
  {
    id: 'languages',
    text: {
      en: 'Who gets letters in Welsh, and is any letter waiting for translation?',
      cy: 'Pwy sy’n cael llythyrau yn Gymraeg, ac a oes llythyr yn aros am gyfieithiad?',
    },
    finding: { kind: 'languages' },
  },
  {
    id: 'welsh-complaints',
    text: {
      en: 'How many complaints about Welsh were there each year?',
      cy: 'Faint o gwynion am y Gymraeg a gafwyd bob blwyddyn?',
    },
    finding: { kind: 'by-year', form: 'LO-S66', date: 'received_on', by: 'concerns' },
  },
]
