import type { Form } from '../../../shared/scheme/form.ts'
import { proposal } from './proposal.ts'

/** What the meeting can have asked to change: the words of the proposal, not the date of a meeting that has been. */
const WORDS = ['title', 'why', 'what', 'ask']

/** Step 0.5. The agreed changes are written into the proposal before nominations are asked for. */
export const amendment: Form = {
  id: 'LO-A4',
  version: 1,
  name: {
    en: 'Write the agreed changes into the proposal',
    cy: 'Ysgrifennu’r newidiadau y cytunwyd arnynt yn y cynnig',
  },
  data: proposal.data,
  pages: proposal.pages.filter((page) => WORDS.includes(page.id)),
  send: { en: 'Save this version', cy: 'Cadw’r fersiwn hon' },
  next: {
    en: 'This version is saved. Letters now go to every Workforce Director to ask for a nomination.',
    cy: 'Mae’r fersiwn hon wedi’i chadw. Bydd llythyrau nawr yn mynd at bob Cyfarwyddwr y Gweithlu i ofyn am enwebiad.',
  },
}
