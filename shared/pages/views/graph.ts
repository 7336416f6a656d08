import type { Tag } from './tag.ts'

/** A flow, drawn, and the same said as a list. Numbers are units of the drawing. */
export interface GraphView {
  width: number
  height: number
  /** The drawing in a sentence. */
  alt: string
  boxes: {
    kind: 'start' | 'step' | 'end' | 'meeting'
    /** The top left corner. */
    x: number
    y: number
    width: number
    height: number
    stand: BoxStand
    /** The name, broken into lines that fit. */
    lines: string[]
    status: string[]
  }[]
  /** Paths of SVG; `faint` for those that this run cannot take any more, or takes only where somebody answers so. */
  arrows: { path: string; faint: boolean }[]
  list: { name: string; text: string; tag: Tag; detail?: string; leads: string[]; current: boolean }[]
}

/** Told by colour, by shape and in words. */
export type BoxStand = 'done' | 'current' | 'late' | 'failed' | 'stopped' | 'skipped' | 'todo'
