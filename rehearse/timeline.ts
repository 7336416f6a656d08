import { inFull } from './london.ts'
import type { Happening } from './story.ts'

/** Tells a story as it happens. */
export interface Timeline {
  tell(happening: Happening): void
  end(): void
}

const marks: Record<Happening['kind'], string> = {
  act: '•',
  letter: '✉',
  bounce: '✗',
  skipped: '–',
  problem: '!',
}
const width = 28

/**
 * Prints each day with what happened on it. On a terminal a bar below shows how far the round has come: `outOf` is
 * about how many things happen in one.
 */
export function openTimeline(out: NodeJS.WriteStream, outOf: number): Timeline {
  let day = ''
  let told = 0
  const wipe = () => out.isTTY && out.write('\r\x1b[2K')
  const line = (text: string) => {
    wipe()
    out.write(`${out.isTTY ? text.slice(0, Math.max(20, out.columns - 1)) : text}\n`)
  }
  return {
    tell({ date, time, kind, who, what }) {
      if (date !== day) line(`\n${inFull(date)}`)
      day = date
      line(
        `  ${time} ${marks[kind]} ${kind === 'act' || kind === 'problem' ? `${who} ${what}` : `${who}: ${what}`}`,
      )
      told++
      if (!out.isTTY) return
      const done = Math.min(width, Math.round((told / outOf) * width))
      out.write(`  [${'█'.repeat(done)}${'░'.repeat(width - done)}] ${inFull(date)}`)
    },
    end: wipe,
  }
}
