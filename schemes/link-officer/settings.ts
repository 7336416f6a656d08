import type { Office } from '../../shared/scheme/office.ts'
import type { Source } from '../../shared/scheme/source.ts'
import type { Text } from '../../shared/scheme/text.ts'

/** Names are invented and addresses end in `.example`, until the directory says otherwise. */
export const settings: Record<string, Text> = {
  chair_email: { en: 'chair@hpma-wales.example', cy: 'cadeirydd@hpma-wales.example' },
  coordinator_phone: { en: '01632 960 001', cy: '01632 960 001' },
  contact_phone: { en: '01632 960 000', cy: '01632 960 000' },
  contact_email: { en: 'office@hpma-wales.example', cy: 'swyddfa@hpma-wales.example' },
  // "Network" is a named member benefit whose name is configuration (specification, "Three unclear things").
  member_benefit_name: { en: 'Network', cy: 'Network' },
  // Kept by the branch where it keeps its other pages; questions are put there without names (LO-L12).
  common_questions: {
    en: 'https://hpma-wales.example/common-questions',
    cy: 'https://hpma-wales.example/cy/cwestiynau-cyffredin',
  },
  hours_per_month: { en: '4', cy: '4' },
}

export const offices: Office[] = [
  {
    id: 'administrator',
    title: { en: 'Branch administrator', cy: 'Gweinyddwr y gangen' },
    greeting: { en: 'Branch administrator', cy: 'Weinyddwr y gangen' },
    of: 'scheme',
    console: true,
    holder: {
      name: { en: 'Rhys Bevan', cy: 'Rhys Bevan' },
      email: 'office@hpma-wales.example',
      language: 'both',
    },
  },
  {
    id: 'chair',
    title: { en: 'Branch committee chair', cy: 'Cadeirydd pwyllgor y gangen' },
    greeting: { en: 'Branch committee chair', cy: 'Gadeirydd pwyllgor y gangen' },
    of: 'scheme',
    holder: {
      name: { en: 'Mari Prosser', cy: 'Mari Prosser' },
      email: 'chair@hpma-wales.example',
      language: 'both',
    },
  },
  {
    id: 'coordinator',
    title: { en: 'Link officer co-ordinator', cy: 'Cydlynydd swyddogion cyswllt' },
    greeting: { en: 'Link officer co-ordinator', cy: 'Gydlynydd swyddogion cyswllt' },
    of: 'scheme',
    console: true,
    holder: {
      name: { en: 'Elin Morgan', cy: 'Elin Morgan' },
      email: 'link.officers@hpma-wales.example',
      language: 'both',
    },
    // Step 4.1: while nobody is co-ordinator, the chair is asked.
    standIn: 'chair',
  },
  {
    id: 'workforce-director',
    title: { en: 'Workforce Director', cy: 'Cyfarwyddwr y Gweithlu' },
    greeting: { en: 'Workforce Director', cy: 'Gyfarwyddwr y Gweithlu' },
    of: 'unit',
  },
  {
    id: 'deputy-contact',
    title: { en: 'Office of the Workforce Director', cy: 'Swyddfa Cyfarwyddwr y Gweithlu' },
    of: 'unit',
  },
]

/** Where the placeholders of the letters get their values, unless a step says otherwise. */
export const values: Record<string, Source> = {
  recipient_name: 'recipient.name',
  organisation_name: 'unit.name',
  reply_by_date: 'ask.due',
  close_date: 'ask.until',
  first_sent_date: 'ask.sent',
  decision_link: 'ask.link',
  kept_until: 'draft.until',
  proposal_link: 'ask.link',
  reference: 'ask.reference',
  proposal_title: 'answer.proposal.title',
  meeting_date: 'answer.proposal.meeting_date',
  chair_name: 'office.chair.name',
  administrator_name: 'office.administrator.name',
  coordinator_name: 'office.coordinator.name',
  coordinator_email: 'office.coordinator.email',
  coordinator_phone: 'setting.coordinator_phone',
  contact_phone: 'setting.contact_phone',
  member_benefit_name: 'setting.member_benefit_name',
  hours_per_month: 'setting.hours_per_month',
  chair_email: 'setting.chair_email',
  common_questions_link: 'setting.common_questions',
  return_link: 'ask.link',
  access_check: { flag: false },
  approved: { flag: false },
  declined: { flag: false },
  director_name: 'answer.nomination.director_name',
  director_title: 'answer.nomination.director_title',
  nominee_name: 'person.nominee.name',
  link_officer_name: 'person.nominee.name',
  deputy_name: 'person.deputy.name',
  start_date: 'appointment.from',
  share_choice: 'answer.acceptance.share',
  decline_reason: 'answer.nomination.decline_reason',
  do_not_ask_before: { filled: 'answer.nomination.not_before' },
  final_notice: { flag: false },
  next_round_month: { monthAfter: 'ask.closes', workingDays: 60 },
  answered_count: { countOf: 'nomination' },
  asked_count: 'count.asked',
  your_page: 'recipient.page',
  support_link: 'recipient.page',
  // LO-L09: the director tells us on her own page.
  change_link: 'recipient.page',
  service_address: 'page.front',
  privacy_address: 'page.privacy',
  // LO-L09: it is the link officer who is invited.
  session_date: {
    text: {
      en: 'a date that we will send to the link officer',
      cy: 'dyddiad y byddwn yn ei anfon at y swyddog cyswllt',
    },
  },
  reason_phrase: {
    outcomeOf: 'acceptance',
    texts: {
      decline: {
        en: 'the person you nominated has declined',
        cy: 'mae’r person a enwebwyd gennych wedi gwrthod',
      },
      'no-answer': {
        en: 'we have not heard from the person you nominated',
        cy: 'nid ydym wedi clywed gan y person a enwebwyd gennych',
      },
      undeliverable: {
        en: 'our email did not reach the person you nominated',
        cy: 'ni chyrhaeddodd ein he-bost y person a enwebwyd gennych',
      },
      withdrawn: {
        en: 'the person you nominated has withdrawn',
        cy: 'mae’r person a enwebwyd gennych wedi tynnu’n ôl',
      },
    },
  },
}

/** The end of every letter: common rules 0.5, and the sentence on Welsh that this scheme adds (standards WL-06). */
export const footer: Text = {
  en: `You can reply to this email, or telephone ((contact_phone)), if the link does not work or if you need this in another format or language. To reach the page without the link, type ((service_address)) and enter your reference number. We will never ask for a password or bank details by email. How we use your information: ((privacy_address)).

Rydym yn croesawu gohebiaeth yn Gymraeg neu yn Saesneg. Byddwn yn ateb yn yr iaith a ddewiswch, ac ni fydd gohebu yn Gymraeg yn arwain at oedi. / We welcome correspondence in Welsh or English. We will reply in the language you choose, and writing to us in Welsh will not lead to delay.`,
  cy: `Gallwch ateb yr e-bost hwn, neu ffonio ((contact_phone)), os nad yw’r ddolen yn gweithio neu os oes angen hwn arnoch mewn fformat neu iaith arall. I gyrraedd y dudalen heb y ddolen, teipiwch ((service_address)) a rhowch eich cyfeirnod. Ni fyddwn byth yn gofyn am gyfrinair na manylion banc drwy e-bost. Sut rydym yn defnyddio eich gwybodaeth: ((privacy_address)).

Rydym yn croesawu gohebiaeth yn Gymraeg neu yn Saesneg. Byddwn yn ateb yn yr iaith a ddewiswch, ac ni fydd gohebu yn Gymraeg yn arwain at oedi. / We welcome correspondence in Welsh or English. We will reply in the language you choose, and writing to us in Welsh will not lead to delay.`,
}

/** The end of every letter to somebody who was named: the way out without a reason (common rules 0.6), and DP-11. */
export const personFooter: Text = {
  en: 'You can correct your details, or withdraw, at any time and without giving a reason: ((your_page))',
  cy: 'Gallwch gywiro eich manylion, neu dynnu’n ôl, unrhyw bryd a heb roi rheswm: ((your_page))',
}
