import type { Text } from '../../scheme/text.ts'

/** A plain page's words. */
export interface Wording {
  heading: Text
  paragraphs: Text[]
}
