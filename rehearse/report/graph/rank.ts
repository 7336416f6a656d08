import type { Edge, Graph } from './states.ts'

/** The edges that lead back to a state on the way to them: without them nothing goes in circles. */
export function backEdges({ start, edges }: Graph): Set<Edge> {
  const back = new Set<Edge>()
  const open = new Set<string>()
  const done = new Set<string>()
  const walk = (id: string) => {
    open.add(id)
    for (const edge of edges.filter(({ from }) => from === id)) {
      if (open.has(edge.to)) back.add(edge)
      else if (!done.has(edge.to)) walk(edge.to)
    }
    open.delete(id)
    done.add(id)
  }
  walk(start)
  return back
}

/** The row of each state: one below the lowest that leads to it. */
export function ranksOf({ nodes }: Graph, forward: Edge[]): Map<string, number> {
  const ranks = new Map<string, number>()
  const rankOf = (id: string): number => {
    const known = ranks.get(id)
    if (known !== undefined) return known
    const before = forward.filter(({ to }) => to === id).map(({ from }) => rankOf(from))
    const rank = Math.max(-1, ...before) + 1
    ranks.set(id, rank)
    return rank
  }
  for (const { id } of nodes) rankOf(id)
  return ranks
}
