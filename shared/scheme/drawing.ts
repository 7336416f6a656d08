/**
 * A flow as it is drawn: where each step stands and how one leads to another. Names and states are put in where it is
 * shown. All numbers are whole units of the drawing; `x` and `y` are the middle of a box.
 */
export interface Drawing {
  width: number
  height: number
  boxes: Box[]
  arrows: Arrow[]
}
export interface Box {
  /** The id of the step; `START` for what began the run. */
  id: string
  /** A meeting is where branches that ran at the same time come together: it has no name. */
  kind: 'start' | 'step' | 'end' | 'meeting'
  x: number
  y: number
  width: number
  height: number
}
export interface Arrow {
  from: string
  to: string
  /** The answers that lead this way; empty for the way that is taken otherwise. */
  when: { step: string; outcome: string }[]
  points: [x: number, y: number][]
}

export const START = 'start'

/** What a drawing is found by: a flow, or the child runs of one of its rounds. */
export const drawingKey = (scheme: string, flow: string, round?: string): string =>
  [scheme, flow, ...(round ? [round] : [])].join('/')
