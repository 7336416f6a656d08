import jsonata from 'jsonata'

/** The functions of JSONata 2.0.6 and those that AWS adds, without `$eval`, which AWS has not (facts 28). */
const FUNCTIONS = new Set(
  (
    'sum count max min average string substring substringBefore substringAfter lowercase uppercase length trim ' +
    'pad match contains replace split join formatNumber formatBase formatInteger parseInteger number floor ceil ' +
    'round abs sqrt power random boolean not map zip filter single reduce sift keys lookup append exists spread ' +
    'merge reverse each error assert type sort shuffle distinct encodeUrlComponent encodeUrl decodeUrlComponent ' +
    'decodeUrl toMillis fromMillis clone now millis partition range hash uuid parse'
  ).split(' '),
)

interface Node {
  type: string
  value?: unknown
  steps?: Node[]
  [field: string]: unknown
}

/**
 * What an expression reads: the paths that start with `$states`, and everything that AWS would refuse or that
 * nothing has assigned: other variables, unknown functions, names and `$` at the top level.
 */
export function readBy(
  expression: string,
  assigned: string[] = [],
): { paths: string[]; undefined: string[] } {
  const paths: string[] = []
  const unknown: string[] = []
  const walk = (node: Node, known: Set<string>, inPath: boolean): void => {
    if (node.type === 'variable') {
      const name = String(node.value)
      if (name === 'states') paths.push('$states')
      else if (!known.has(name) && !FUNCTIONS.has(name)) unknown.push(`$${name}`)
    } else if (node.type === 'name' && !inPath) unknown.push(String(node.value))
    else if (node.type === 'path') {
      const [first, ...rest] = node.steps ?? []
      if (first?.type === 'variable' && first.value === 'states')
        paths.push(['$states', ...rest.map((step) => String(step.value))].join('.'))
      else if (first) walk(first, known, false)
      for (const step of rest) walk(step, known, true)
      return
    }
    const inner = new Set(known)
    if (node.type === 'lambda')
      for (const argument of node.arguments as Node[]) inner.add(String(argument.value))
    for (const [field, value] of Object.entries(node)) {
      if (node.type === 'lambda' && field === 'arguments') continue
      for (const child of nodesIn(value)) walk(child, inner, false)
    }
  }
  walk(jsonata(expression).ast() as unknown as Node, new Set(assigned), false)
  return { paths, undefined: unknown }
}

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  return value !== null && typeof value === 'object' && 'type' in value ? [value as Node] : []
}
