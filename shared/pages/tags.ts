import type { Tag } from './views/tag.ts'

const COLOURS: Record<Tag, string> = {
  waiting: 'blue',
  done: 'green',
  late: 'orange',
  failed: 'red',
  neutral: 'grey',
  stopped: 'purple',
}

/** The params of a status tag: words, and a colour that repeats what they say. */
export function tagParams(text: string, tag: Tag): { text: string; colour: string } {
  return { text, colour: COLOURS[tag] }
}
