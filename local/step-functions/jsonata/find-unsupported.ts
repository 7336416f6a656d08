import { isObject } from '../json.ts'

type Node = Record<string, unknown>

const atTop = (name: string) => `Reference to '${name}' at the top level is not supported.`

/**
 * References that mean nothing in Step Functions, where an expression has no context item: bare names, `*`, `**`, `$`
 * at the top level, `$$` anywhere, and `$states.errorOutput` outside Catch. Gives AWS's sentence for each.
 */
export function findUnsupported(ast: unknown, inCatch: boolean): string[] {
  const found = new Set<string>()

  // `context` says whether a context item exists where the node is evaluated.
  function walk(node: unknown, context: boolean): void {
    if (Array.isArray(node)) for (const item of node) walk(item, context)
    else if (isObject(node)) visit(node as Node, context)
  }

  function visit(node: Node, context: boolean): void {
    if (node.type === 'variable' && node.value === '$') found.add(atTop('$$'))
    if (!context) noteContextUse(node)
    if (node.type === 'path') {
      visitPath(node, context)
      return
    }
    if (node.type === 'transform') {
      walk([node.pattern, node.update, node.delete], true)
      return
    }
    for (const [key, child] of Object.entries(node)) {
      // A bind's left side and a lambda's parameters are names being made, not read.
      if (node.type === 'bind' && key === 'lhs') continue
      if (node.type === 'lambda' && key === 'arguments') continue
      walk(child, context || ['stages', 'predicate', 'group', 'terms'].includes(key))
    }
  }

  function visitPath(node: Node, context: boolean): void {
    const [first, second, ...rest] = node.steps as Node[]
    walk(first, context)
    walk([second, ...rest, node.group], true)
    const isErrorOutput =
      first?.type === 'variable' && first.value === 'states' && second?.value === 'errorOutput'
    if (isErrorOutput && !inCatch) found.add("Reference to '$states.errorOutput' is only supported in Catch.")
  }

  function noteContextUse(node: Node): void {
    if (node.type === 'name' || node.type === 'wildcard' || node.type === 'descendant')
      found.add(atTop(String(node.value)))
    if (node.type === 'variable' && node.value === '') found.add(atTop('$'))
  }

  walk(ast, false)
  return [...found]
}
