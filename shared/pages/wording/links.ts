import type { Wording } from './wording.ts'

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
