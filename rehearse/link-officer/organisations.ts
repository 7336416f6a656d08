/** The thirteen organisations as this rehearsal casts them: who answers there, and how the story goes. */

/** How a director's part goes. */
export type Part =
  | 'nominates'
  | 'nominates with a deputy'
  | 'passes it on'
  | 'declines'
  | 'is silent'
  | 'bounces'
  | 'nominee declines'
  | 'changes her mind'
  | 'asks for more time'

export interface Cast {
  /** As the console and the letters name it. */
  organisation: string
  /** What its addresses end with. */
  domain: string
  director: string
  part: Part
  /** First the nominee; then whoever is named after, or instead. */
  staff: [string, ...string[]]
  /** The days after the letter on which the director answers it. */
  answers: [from: number, to: number]
  at: string
  /** Says what she thinks of the proposal before the meeting. */
  view?: 'support' | 'support-with-changes' | 'no-view'
}

export const cast: Cast[] = [
  {
    organisation: 'Aneurin Bevan University Health Board',
    domain: 'aneurin-bevan.example',
    director: 'Siân O’Neill',
    part: 'nominates with a deputy',
    staff: ['Gwen Parry', 'Dai Llewellyn'],
    ...{ answers: [1, 4], at: '10:20', view: 'support' },
  },
  {
    organisation: 'Betsi Cadwaladr University Health Board',
    domain: 'betsi-cadwaladr.example',
    director: 'Meinir Hughes',
    part: 'changes her mind',
    staff: ['Iolo Wynne'],
    ...{ answers: [3, 6], at: '16:45', view: 'no-view' },
  },
  {
    organisation: 'Cardiff and Vale University Health Board',
    domain: 'cardiff-and-vale.example',
    director: 'Rachel Adeyemi',
    part: 'passes it on',
    staff: ['Tomos Rees', 'Carys Bowen'],
    ...{ answers: [2, 5], at: '08:30', view: 'support-with-changes' },
  },
  {
    organisation: 'Cwm Taf Morgannwg University Health Board',
    domain: 'cwm-taf-morgannwg.example',
    director: 'Huw Pritchard',
    part: 'declines',
    staff: ['nobody'],
    ...{ answers: [5, 9], at: '13:10' },
  },
  {
    organisation: 'Hywel Dda University Health Board',
    domain: 'hywel-dda.example',
    director: 'Bethan Lloyd',
    part: 'nominates',
    staff: ['Aled Morris', 'Menna Price'],
    ...{ answers: [1, 12], at: '11:05', view: 'support' },
  },
  {
    organisation: 'Powys Teaching Health Board',
    domain: 'powys.example',
    director: 'Owain Vaughan',
    part: 'bounces',
    staff: ['Nerys Jenkins'],
    ...{ answers: [2, 6], at: '15:25', view: 'support' },
  },
  {
    organisation: 'Swansea Bay University Health Board',
    domain: 'swansea-bay.example',
    director: 'Angharad Price',
    part: 'nominee declines',
    staff: ['Ifan Howells', 'Mair Thomas'],
    ...{ answers: [2, 8], at: '09:40', view: 'support' },
  },
  {
    organisation: 'Velindre University NHS Trust',
    domain: 'velindre.example',
    director: 'Lowri Evans',
    part: 'nominates',
    staff: ['Sara Beynon'],
    ...{ answers: [4, 14], at: '17:20' },
  },
  {
    organisation: 'Welsh Ambulance Services University NHS Trust',
    domain: 'welsh-ambulance.example',
    director: 'Gareth Nicholas',
    part: 'is silent',
    staff: ['nobody'],
    ...{ answers: [0, 0], at: '12:00' },
  },
  {
    organisation: 'Public Health Wales NHS Trust',
    domain: 'public-health-wales.example',
    director: 'Nia Rowlands',
    part: 'asks for more time',
    staff: ['Catrin Daniel'],
    ...{ answers: [6, 9], at: '14:15', view: 'support' },
  },
  {
    organisation: 'Health Education and Improvement Wales',
    domain: 'heiw.example',
    director: 'Alun Bevan',
    part: 'nominates',
    staff: ['Ffion Roberts'],
    ...{ answers: [8, 15], at: '10:50' },
  },
  {
    organisation: 'Digital Health and Care Wales',
    domain: 'dhcw.example',
    director: 'Priya Nair',
    part: 'nominates',
    staff: ['Elis Griffiths'],
    ...{ answers: [1, 3], at: '19:35', view: 'support' },
  },
  {
    organisation: 'NHS Wales Shared Services Partnership',
    domain: 'nwssp.example',
    director: 'Delyth Morgan-Ellis',
    part: 'nominates',
    staff: ['Rhodri Powell'],
    ...{ answers: [9, 19], at: '12:55', view: 'support' },
  },
]

/** Somebody's address at work. */
export const addressOf = (name: string, domain: string): string =>
  `${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .replaceAll(' ', '.')}@${domain}`
