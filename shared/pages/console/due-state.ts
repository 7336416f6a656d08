import type { Language } from '../../scheme/text.ts'
import type { Tag } from '../views/tag.ts'
import { say } from './say.ts'
import { TEXTS } from './texts.ts'

/** How an open ask stands: `who` in a sentence makes it say whom it waits for. */
export function dueState(
  due: string,
  { today, language }: { today: string; language: Language },
  who?: string,
): { text: string; tag: Tag } {
  const pick = (alone: keyof typeof TEXTS, told: keyof typeof TEXTS) =>
    who === undefined ? say(TEXTS[alone], language) : say(TEXTS[told], language, { who })
  if (due < today) return { text: pick('overdue', 'overdueFrom'), tag: 'late' }
  if (due === today) return { text: pick('dueToday', 'dueTodayFrom'), tag: 'waiting' }
  return { text: pick('waiting', 'waitingFor'), tag: 'waiting' }
}
