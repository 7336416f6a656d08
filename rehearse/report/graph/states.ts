/** A state machine as the graph draws it. */
export interface Graph {
  start: string
  nodes: GraphNode[]
  edges: Edge[]
}
export interface GraphNode {
  id: string
  type: string
  /** Of a Distributed Map: what its runs are known by. */
  map?: string
}
export interface Edge {
  from: string
  to: string
  /** Of the end of a branch: the Parallel that goes on when all its branches have ended. */
  joins?: string
}

/** The part of the Amazon States Language that a graph needs. */
export interface Machine {
  StartAt: string
  States: Record<string, State>
}
interface State {
  Type: string
  Next?: string
  Default?: string
  Label?: string
  Choices?: { Next: string }[]
  Catch?: { Next: string }[]
  Branches?: Machine[]
  ItemProcessor?: Machine
}

/**
 * The states and the ways between them. The branches of a Parallel stand between it and what follows; what a Map does
 * for each item is a graph of its own. A state that only an error leads to is left out unless it was `entered`.
 */
export function graphOf(machine: Machine, entered: Set<string>): Graph {
  const graph: Graph = { start: machine.StartAt, nodes: [], edges: [] }
  add(machine, graph, undefined, entered)
  const reached = reachedFrom(graph)
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => reached.has(id)),
    edges: graph.edges.filter(({ from, to }) => reached.has(from) && reached.has(to)),
  }
}

/** What a Map does for each item, found by the Map's label or name, however deep. */
export function processorOf(machine: Machine, map: string): Machine | undefined {
  for (const [name, { ItemProcessor, Branches = [], Label }] of Object.entries(machine.States)) {
    if (ItemProcessor && (Label === map || name === map)) return ItemProcessor
    for (const inner of [...Branches, ...(ItemProcessor ? [ItemProcessor] : [])]) {
      const found = processorOf(inner, map)
      if (found) return found
    }
  }
  return undefined
}

/** What follows a whole branch, and the Parallel that it is a branch of. */
interface After {
  next: string | undefined
  joins: string
}

function add(machine: Machine, graph: Graph, after: After | undefined, entered: Set<string>): void {
  for (const [id, state] of Object.entries(machine.States)) {
    graph.nodes.push({ id, type: state.Type, map: state.ItemProcessor && (state.Label ?? id) })
    const onError = (state.Catch ?? []).filter(({ Next }) => entered.has(id) && entered.has(Next))
    const branches = state.Branches ?? []
    const isEnd = !state.Next && state.Type !== 'Choice' && state.Type !== 'Fail'
    const next = state.Next ?? (isEnd ? after?.next : undefined)
    const ways = [...(state.Choices ?? []), ...onError].map(({ Next }) => Next)
    const onward = branches.length > 0 ? branches.map(({ StartAt }) => StartAt) : [next]
    for (const to of new Set([...ways, state.Default, ...onward]))
      if (to) graph.edges.push({ from: id, to, joins: isEnd && to === next ? after?.joins : undefined })
    for (const branch of branches) add(branch, graph, { next, joins: id }, entered)
  }
}

function reachedFrom({ start, edges }: Graph): Set<string> {
  const reached = new Set([start])
  for (const id of reached) for (const { from, to } of edges) if (from === id) reached.add(to)
  return reached
}
