import type { Run } from '../../run/records/run.ts'
import type { Language, Text } from '../../scheme/text.ts'
import type { Tag } from '../views/tag.ts'
import { say } from './say.ts'
import { TEXTS } from './texts.ts'

const STATES: Record<Run['state'], { text: Text; tag: Tag }> = {
  running: { text: TEXTS.underWay, tag: 'waiting' },
  finished: { text: TEXTS.finished, tag: 'done' },
  stopped: { text: TEXTS.stoppedRun, tag: 'stopped' },
  failed: { text: TEXTS.failed, tag: 'failed' },
}

/** The state of a run, as its tag says it. */
export function runState({ state }: Pick<Run, 'state'>, language: Language): { text: string; tag: Tag } {
  const { text, tag } = STATES[state]
  return { text: say(text, language), tag }
}
