import { spread } from './order.ts'
import { backEdges, ranksOf } from './rank.ts'
import type { Edge, Graph, GraphNode } from './states.ts'

/** Where everything stands, in pixels; a node by its middle. */
export interface Layout {
  width: number
  height: number
  nodes: (GraphNode & Point)[]
  /** An edge goes through its points; one that leads back has none between its ends. */
  edges: (Edge & { points: Point[]; back: boolean })[]
}
export interface Point {
  x: number
  y: number
}

export const nodeWidth = 184
export const nodeHeight = 34
const gap = 22
const rowHeight = 66
const margin = 24
/** Room at the right for the ways that lead back. */
const backRoom = 60

/** A place in a row: a state, or where a long edge passes. */
interface Place {
  id: string
  width: number
}

/**
 * Lays a graph out from top to bottom: a row for each rank, long edges passing between the states of the rows on their
 * way, every row in an order that crosses few edges.
 */
export function layOut(graph: Graph): Layout {
  const back = backEdges(graph)
  const forward = graph.edges.filter((edge) => !back.has(edge))
  const ranks = ranksOf(graph, forward)
  const rows: Place[][] = []
  const put = (rank: number, place: Place) => {
    rows[rank] ??= []
    rows[rank].push(place)
  }
  for (const { id } of graph.nodes) put(ranks.get(id)!, { id, width: nodeWidth })

  const hops: Edge[] = []
  const ways = forward.map((edge) => {
    const chain = [edge.from]
    for (let rank = ranks.get(edge.from)! + 1; rank < ranks.get(edge.to)!; rank++) {
      const id = `${edge.from} ${edge.to} ${rank}`
      put(rank, { id, width: gap })
      chain.push(id)
    }
    chain.push(edge.to)
    for (let hop = 1; hop < chain.length; hop++) hops.push({ from: chain[hop - 1]!, to: chain[hop]! })
    return { edge, chain }
  })

  const order = spread(
    rows.map((row) => row.map(({ id }) => id)),
    hops,
  )
  const widths = new Map(rows.flat().map(({ id, width }) => [id, width]))
  const wide = (row: string[]) => row.reduce((sum, id) => sum + widths.get(id)! + gap, -gap)
  const width = Math.max(...order.map(wide))
  const at = new Map<string, Point>()
  for (const [rank, row] of order.entries()) {
    let x = margin + (width - wide(row)) / 2
    for (const id of row) {
      at.set(id, { x: x + widths.get(id)! / 2, y: margin + nodeHeight / 2 + rank * rowHeight })
      x += widths.get(id)! + gap
    }
  }
  return {
    width: width + 2 * margin + (back.size > 0 ? backRoom : 0),
    height: 2 * margin + nodeHeight + (order.length - 1) * rowHeight,
    nodes: graph.nodes.map((node) => ({ ...node, ...at.get(node.id)! })),
    edges: [
      ...ways.map(({ edge, chain }) => ({ ...edge, back: false, points: chain.map((id) => at.get(id)!) })),
      ...[...back].map((edge) => ({ ...edge, back: true, points: [at.get(edge.from)!, at.get(edge.to)!] })),
    ],
  }
}
