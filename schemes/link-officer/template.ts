import type { Template } from '../../shared/scheme/template.ts'

/** What is the Wales branch's own, and what another branch says instead (LO-F16, step 6.1). */
export const template: Template = {
  flow: 'branch',
  outcome: 'approved',
  answers: 'branch',
  owner: 'branch',
  words: [
    { is: ['yng nghyfarfod Cyfarwyddwyr Gweithlu Cymru Gyfan'], says: 'yn ((group))' },
    {
      is: [
        'the All Wales Workforce Directors’ meeting',
        "the All Wales Workforce Directors' meeting",
        'cyfarfod Cyfarwyddwyr Gweithlu Cymru Gyfan',
        'gyfarfod Cyfarwyddwyr Gweithlu Cymru Gyfan',
      ],
      says: '((group))',
    },
    { is: ['each NHS Wales organisation'], says: 'each member organisation' },
    { is: ['the NHS Wales organisations'], says: 'the member organisations' },
    { is: ['o sefydliadau GIG Cymru'], says: 'o’r sefydliadau sy’n aelodau' },
    { is: ['Gweithlu sefydliadau GIG Cymru'], says: 'Gweithlu’r sefydliadau sy’n aelodau' },
    { is: ['across Wales'], says: 'across the branch' },
    { is: ['ledled Cymru'], says: 'ledled y gangen' },
    { is: ['the Wales branch newsletter'], says: 'the ((branch)) newsletter' },
    {
      is: [
        'The Wales branch of HPMA',
        'the HPMA Wales branch',
        'HPMA Wales branch',
        'the Wales branch',
        'The Wales branch',
        'Wales branch',
        'HPMA Wales',
        'cangen HPMA Cymru',
        'Cangen Cymru HPMA',
        'cangen Cymru',
        'HPMA Cymru',
      ],
      says: '((branch))',
    },
  ],
  holders: { chair: { person: 'branch-chair' }, coordinator: { field: 'coordinator' } },
  units: { kind: 'organisation', field: 'orgs', office: 'workforce-director' },
  languages: 'bilingual',
  onlyWithLanguages: [
    'Rydym yn croesawu gohebiaeth yn Gymraeg neu yn Saesneg. Byddwn yn ateb yn yr iaith a ddewiswch, ac ni fydd gohebu yn Gymraeg yn arwain at oedi. / We welcome correspondence in Welsh or English. We will reply in the language you choose, and writing to us in Welsh will not lead to delay.',
  ],
}
