import type { Text } from '../../scheme/text.ts'
import type { Wording } from './wording.ts'

/** The words of a published document. */
export const PUBLISHED = {
  version: { en: 'Version', cy: 'Fersiwn' },
  from: { en: 'In force from', cy: 'Mewn grym o' },
  text: { en: 'The text', cy: 'Y testun' },
} satisfies Record<string, Text>

/** In place of a document that letters point to and that no flow has published yet. */
export const NOT_PUBLISHED: Wording = {
  heading: { en: 'This is not ready yet', cy: 'Nid yw hyn yn barod eto' },
  paragraphs: [
    {
      en: 'It is still being written. When it is adopted it stands at this address, so you can keep the link.',
      cy: 'Mae’n dal i gael ei ysgrifennu. Pan gaiff ei fabwysiadu bydd yn y cyfeiriad hwn, felly gallwch gadw’r ddolen.',
    },
    {
      en: 'If you need to know more before that, telephone us or reply to the letter.',
      cy: 'Os oes angen i chi wybod mwy cyn hynny, ffoniwch ni neu atebwch y llythyr.',
    },
  ],
}
