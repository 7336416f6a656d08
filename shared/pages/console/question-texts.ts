import type { Text } from '../../scheme/text.ts'

/** The words of the answers to questions. The console is in English only. */
export const FOUND = {
  noRound: { en: 'No round is open.' },
  notBegun: { en: 'The round has not come to this yet.' },
  unanswered: { en: '((n)) of ((all)) have not answered.' },
  overdue: { en: '((n)) overdue.' },
  noneOverdue: { en: 'Nobody.' },
  vacant: { en: '((n)) of ((all)) have none.' },
  bounced: { en: '((n)) waiting for another address.' },
  noneBounced: { en: 'None.' },
  languages: { en: 'Welsh: ((cy)). English: ((en)). Both, or not known, so in both: ((both)).' },
  untranslated: { en: '((n)) letters have no Welsh text, and go in English only.' },
  translated: { en: 'Every letter has its Welsh text.' },
  never: { en: 'Never had one' },
  since: { en: 'Since ((date)), ((days)) working days' },
  neverAsked: { en: 'Not asked in an open round' },
  standIn: { en: '((name)) stands in' },
  board: { en: 'Show on the chase board' },
  register: { en: 'Show the register' },
  tasks: { en: 'Show the tasks' },
  findAddress: { en: 'Next: find another address' },
  bouncedOn: { en: 'Could not be delivered on ((date))' },
} satisfies Record<string, Text>
