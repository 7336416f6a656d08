import { defineScheme } from '../../shared/scheme/define.ts'
import { flows } from './flows.ts'
import { forms } from './forms.ts'
import { letters } from './letters.ts'
import { organisations } from './organisations.ts'
import { questions } from './questions.ts'
import { register } from './register.ts'
import { resources } from './resources.ts'
import { footer, offices, personFooter, settings, values } from './settings.ts'
import { template } from './template.ts'
import { translations } from './translations.ts'

/** The link officer scheme of the HPMA Wales branch. */
export const linkOfficer = defineScheme({
  id: 'link-officer',
  code: 'LO',
  name: { en: 'Link officers', cy: 'Swyddogion cyswllt' },
  owner: { en: 'HPMA Wales branch', cy: 'Cangen Cymru HPMA' },
  languages: ['en', 'cy'],
  translations,
  settings,
  offices,
  administrator: 'administrator',
  contact: 'coordinator',
  units: [
    {
      id: 'organisation',
      singular: { en: 'organisation', cy: 'sefydliad' },
      plural: { en: 'organisations', cy: 'sefydliadau' },
      members: organisations,
    },
  ],
  forms,
  letters,
  saveLetter: 'LO-L25',
  values,
  footer,
  personFooter,
  register,
  // Common rules 0.8: contact details for three months, letters for twelve.
  keepMonths: { holders: 3, others: 3, letters: 12 },
  questions,
  resources,
  flows,
  template,
})
