import { tagParams } from '../tags.ts'
import type { GraphView } from '../views/graph.ts'

const LINE = 20
/** Room for the sign at the left of a box. */
const TEXT_LEFT = 44
const FIRST_LINE = 26

/** Where the words of a box stand, beside and below its sign. */
export function graphParams({ boxes, list, ...graph }: GraphView) {
  return {
    ...graph,
    boxes: boxes.map((box) => ({
      ...box,
      sign: { x: box.x + 22, y: box.y + 22 },
      middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 },
      texts: [
        ...box.lines.map((text, index) => ({ text, index, name: true })),
        ...box.status.map((text, index) => ({ text, index: box.lines.length + index, name: false })),
      ].map(({ text, index, name }) => ({
        text,
        name,
        x: box.x + TEXT_LEFT,
        y: box.y + FIRST_LINE + index * LINE,
      })),
    })),
    list: list.map((item) => ({ ...item, tag: tagParams(item.text, item.tag) })),
  }
}
