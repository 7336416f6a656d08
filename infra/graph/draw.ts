import dagre from '@dagrejs/dagre'
import type { Arrow, Box, Drawing } from '../../shared/scheme/drawing.ts'
import type { Folded } from './fold.ts'

const SIZES: Record<Box['kind'], { width: number; height: number }> = {
  start: { width: 232, height: 104 },
  step: { width: 232, height: 104 },
  end: { width: 232, height: 80 },
  meeting: { width: 20, height: 20 },
}

/** Lays a folded flow out from top to bottom (Sugiyama's method, by dagre). The same flow is always drawn alike. */
export function draw({ boxes, arrows }: Folded): Drawing {
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 56, edgesep: 16, marginx: 8, marginy: 8 })
  for (const { id, kind } of boxes) graph.setNode(id, { ...SIZES[kind] })
  for (const { from, to } of arrows) graph.setEdge(from, to, {})
  dagre.layout(graph)
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    boxes: boxes.map((box) => {
      const { x, y } = graph.node(box.id) as { x: number; y: number }
      return { ...box, ...SIZES[box.kind], x: Math.round(x), y: Math.round(y) }
    }),
    arrows: arrows.map((arrow) => ({ ...arrow, points: pointsOf(graph, arrow) })),
  }
}

/** How far from the middle of a box an arrow may leave or reach it, as a part of its width. */
const SPREAD = 0.35

/**
 * The way of an arrow, out of the bottom of one box and into the top of the next, or back up. Between rows there are
 * no boxes, so that no arrow runs behind one.
 */
function pointsOf(graph: Graph, { from, to }: Folded['arrows'][number]): Arrow['points'] {
  const { points } = graph.edge(from, to) as { points: { x: number; y: number }[] }
  const [source, target] = [graph.node(from), graph.node(to)] as Placed[]
  const down = source!.y < target!.y ? 1 : -1
  const inner = points.slice(1, -1)
  const near = (box: Placed, x: number) =>
    box.x + Math.max(-box.width * SPREAD, Math.min(box.width * SPREAD, (x - box.x) * SPREAD))
  const first = { x: near(source!, inner[0]!.x), y: source!.y + (down * source!.height) / 2 }
  const last = { x: near(target!, inner.at(-1)!.x), y: target!.y - (down * target!.height) / 2 }
  return [first, ...inner, last].map(({ x, y }): [number, number] => [Math.round(x), Math.round(y)])
}

type Graph = InstanceType<typeof dagre.graphlib.Graph>
type Placed = Pick<Box, 'x' | 'y' | 'width' | 'height'>
