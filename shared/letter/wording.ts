import type { Text } from '../scheme/text.ts'

/** Stands for the personal link in a copy, and wherever a letter is kept: nobody else may use it. */
export const WITHOUT_LINK: Text = {
  en: '(the personal link is only in the letter itself)',
  cy: '(dim ond yn y llythyr ei hun y mae’r ddolen bersonol)',
}
