import type { Text } from '../../scheme/text.ts'

/** The words of the drawing of a flow. */
export const GRAPH = {
  alt: { en: 'The flow, from top to bottom. ((where)). The same is said in the list below it.' },
  onlyIfNeeded: { en: 'Only if needed' },
  ended: { en: 'Ended here' },
  end: { en: 'End' },
  thenGo: { en: 'Then: ((name))' },
  if: { en: 'If “((answer))”: ((name))' },
  together: { en: 'When all that went on at the same time is done' },
  running: { en: '((n)) under way' },
  late: { en: '((n)) overdue' },
  finished: { en: '((n)) finished' },
  failed: { en: '((n)) failed' },
  stopped: { en: '((n)) stopped' },
} satisfies Record<string, Text>
