import { decode } from './request.ts'

/** A route that a request goes to, and the values of its path parameters. */
export interface Match<T> {
  route: T
  pathParameters: Record<string, string>
}

interface Compiled<T> {
  route: T
  method: string
  segments: string[]
}

/**
 * A function that finds the route of a request among routes with keys such as `GET /a/{b}`, `ANY /{proxy+}` and
 * `$default`. The most specific path wins: a fixed segment before a parameter, a parameter before a greedy one,
 * `$default` last; for one path the method itself before ANY (API Gateway developer guide, "Create routes for HTTP
 * APIs"). HEAD is a method like the others: GET routes do not answer it.
 */
export function compileRoutes<T extends { key: string }>(routes: T[]) {
  const fallback = routes.find(({ key }) => key === '$default')
  const compiled = routes.filter((route) => route !== fallback).map(compile)
  const ordered = compiled.toSorted(bySpecificity)
  return (method: string, path: string): Match<T> | undefined => {
    const segments = path.split('/').slice(1)
    for (const one of ordered) {
      if (one.method !== 'ANY' && one.method !== method) continue
      const pathParameters = matchSegments(one.segments, segments)
      if (pathParameters) return { route: one.route, pathParameters }
    }
    return fallback && { route: fallback, pathParameters: {} }
  }
}

function compile<T extends { key: string }>(route: T): Compiled<T> {
  const [method, path] = route.key.split(' ')
  return { route, method: method!, segments: path!.split('/').slice(1) }
}

function matchSegments(pattern: string[], segments: string[]): Record<string, string> | undefined {
  const parameters: Record<string, string> = {}
  for (const [index, expected] of pattern.entries()) {
    const actual = segments[index]
    if (actual === undefined) return undefined
    const name = expected.match(/^\{(.+?)\+?\}$/)?.[1]
    if (name && expected.endsWith('+}')) {
      const rest = segments.slice(index).join('/')
      return rest === '' ? undefined : { ...parameters, [name]: decode(rest) }
    }
    if (name && actual === '') return undefined
    if (name) parameters[name] = decode(actual)
    else if (decode(actual) !== expected) return undefined
  }
  return pattern.length === segments.length ? parameters : undefined
}

const rank = (segment: string | undefined) =>
  segment === undefined ? 3 : segment.endsWith('+}') ? 2 : segment.startsWith('{') ? 1 : 0

function bySpecificity(a: Compiled<unknown>, b: Compiled<unknown>): number {
  const longest = Math.max(a.segments.length, b.segments.length)
  for (let index = 0; index < longest; index += 1) {
    const difference = rank(a.segments[index]) - rank(b.segments[index])
    if (difference !== 0) return difference
  }
  return Number(a.method === 'ANY') - Number(b.method === 'ANY')
}
