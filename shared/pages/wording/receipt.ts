import type { Text } from '../../scheme/text.ts'

/** What a receipt says. */
export const RECEIPT = {
  link: { en: 'Download a receipt', cy: 'Lawrlwytho derbynneb' },
  reference: { en: 'Reference number', cy: 'Cyfeirnod' },
  by: { en: 'Answered by', cy: 'Atebwyd gan' },
  at: { en: 'Answered on', cy: 'Atebwyd ar' },
  shown: {
    en: 'What was shown when it was sent (SHA-256)',
    cy: 'Yr hyn a ddangoswyd pan anfonwyd ef (SHA-256)',
  },
  entry: { en: 'Entry in the ledger', cy: 'Cofnod yn y llyfr' },
  hash: { en: 'Hash of the entry (SHA-256)', cy: 'Stwnsh y cofnod (SHA-256)' },
} satisfies Record<string, Text>
