import type { Form } from '../../../shared/scheme/form.ts'
import { answerTooLong, yesOrNo } from './repeated-texts.ts'

/** Step 0.4. An agreement counts only when at least half of the organisations were represented. */
export const meeting: Form = {
  id: 'LO-F3',
  version: 2,
  name: { en: 'Record the meeting', cy: 'Cofnodi’r cyfarfod' },
  intro: {
    en: 'Record what the All Wales Workforce Directors’ meeting decided about the proposal.',
    cy: 'Cofnodwch beth a benderfynodd cyfarfod Cyfarwyddwyr Gweithlu Cymru Gyfan am y cynnig.',
  },
  data: {
    purpose: 'To record what the meeting decided, and that enough organisations were represented',
    basis: 'legitimate-interests',
  },
  decides: 'outcome',
  except: [{ when: { field: 'recirculate', is: 'yes' }, outcome: 'see-again' }],
  rules: [
    {
      rule: 'quorum',
      field: 'represented',
      share: [1, 2],
      when: { field: 'outcome', is: ['agreed', 'agreed-with-changes'] },
      error: {
        en: 'At least ((needed)) of the ((total)) organisations must be represented to agree the proposal. Select ‘Not reached’, or change which organisations were represented',
        cy: 'Rhaid i o leiaf ((needed)) o’r ((total)) sefydliad gael eu cynrychioli er mwyn cytuno ar y cynnig. Dewiswch ‘Ni ddaethpwyd i benderfyniad’, neu newidiwch pa sefydliadau a gynrychiolwyd',
      },
    },
  ],
  pages: [
    {
      id: 'met-on',
      fields: [
        {
          id: 'met_on',
          type: 'date',
          label: { en: 'When did the meeting take place?', cy: 'Pryd cynhaliwyd y cyfarfod?' },
          subject: { en: 'Date of the meeting', cy: 'Dyddiad y cyfarfod' },
          // A year that is mistyped in January would stand in the letter to every director.
          rule: { rule: 'past-since', since: 'sent.release' },
          errors: {
            empty: { en: 'Enter the date of the meeting', cy: 'Nodwch ddyddiad y cyfarfod' },
            rule: {
              en: 'Date of the meeting must be on or after the day the chair was asked about the proposal, and not in the future',
              cy: 'Rhaid i ddyddiad y cyfarfod fod ar neu ar ôl y diwrnod y gofynnwyd i’r cadeirydd am y cynnig, ac nid yn y dyfodol',
            },
          },
        },
      ],
    },
    {
      id: 'represented',
      fields: [
        {
          id: 'represented',
          type: 'checkboxes',
          label: {
            en: 'Which organisations were represented?',
            cy: 'Pa sefydliadau a gynrychiolwyd?',
          },
          hint: { en: 'Select all that apply', cy: 'Dewiswch bob un sy’n berthnasol' },
          options: 'units',
          errors: {
            empty: {
              en: 'Select the organisations that were represented',
              cy: 'Dewiswch y sefydliadau a gynrychiolwyd',
            },
          },
        },
      ],
    },
    {
      id: 'outcome',
      fields: [
        {
          id: 'outcome',
          type: 'radios',
          label: { en: 'What was decided?', cy: 'Beth a benderfynwyd?' },
          options: [
            { value: 'agreed', label: { en: 'Agreed', cy: 'Cytunwyd' } },
            {
              value: 'agreed-with-changes',
              label: { en: 'Agreed with changes', cy: 'Cytunwyd gyda newidiadau' },
            },
            { value: 'not-agreed', label: { en: 'Not agreed', cy: 'Ni chytunwyd' } },
            { value: 'not-reached', label: { en: 'Not reached', cy: 'Ni ddaethpwyd i benderfyniad' } },
          ],
          errors: { empty: { en: 'Select what was decided', cy: 'Dewiswch beth a benderfynwyd' } },
        },
      ],
    },
    {
      id: 'changes',
      fields: [
        {
          id: 'changes',
          type: 'long-text',
          label: { en: 'What changes were asked for?', cy: 'Pa newidiadau y gofynnwyd amdanynt?' },
          when: { field: 'outcome', is: 'agreed-with-changes' },
          max: 1500,
          errors: {
            empty: {
              en: 'Enter what changes were asked for',
              cy: 'Nodwch pa newidiadau y gofynnwyd amdanynt',
            },
            tooLong: answerTooLong(1500),
          },
        },
      ],
    },
    {
      id: 'recirculate',
      fields: [
        {
          id: 'recirculate',
          type: 'radios',
          label: {
            en: 'Did the meeting ask to see it again?',
            cy: 'A ofynnodd y cyfarfod am gael gweld y cynnig eto?',
          },
          when: { field: 'outcome', is: 'agreed-with-changes' },
          options: yesOrNo('Do', 'Naddo'),
          errors: {
            empty: {
              en: 'Select yes if the meeting asked to see it again',
              cy: 'Dewiswch do os gofynnodd y cyfarfod am gael gweld y cynnig eto',
            },
          },
        },
      ],
    },
  ],
  send: { en: 'Record the meeting', cy: 'Cofnodi’r cyfarfod' },
  next: {
    en: 'If the proposal was agreed, we will write to every Workforce Director to ask for a nomination. If it needs changes or a new meeting date, that is your next task.',
    cy: 'Os cytunwyd ar y cynnig, byddwn yn ysgrifennu at bob un o Gyfarwyddwyr y Gweithlu i ofyn am enwebiad. Os oes angen newidiadau neu ddyddiad newydd ar gyfer y cyfarfod, dyna fydd eich tasg nesaf.',
  },
}
