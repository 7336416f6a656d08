import { isObject, type Json, type JsonObject } from '../json.ts'
import { StateFailure } from '../state-failure.ts'

export interface PathScope {
  input: Json
  /** What `$$` stands for. */
  context: JsonObject
}

/**
 * The value at a path of names: `$`, `$.a.b`, `$$.Task.Token`.
 * @throws StateFailure States.ParameterPathFailure when nothing is there.
 */
export function readPath(path: string, { input, context }: PathScope): Json {
  const fromContext = path.startsWith('$$')
  let value: Json | undefined = fromContext ? context : input
  for (const name of path.split('.').slice(1)) value = isObject(value) ? value[name] : undefined
  if (value !== undefined) return value
  throw new StateFailure({
    error: 'States.ParameterPathFailure',
    cause: `The JSONPath '${path}' could not be found in the input '${JSON.stringify(input)}'`,
  })
}

/** A payload template: every `"name.$": path` becomes `"name": value`. */
export function fillTemplate(template: Json, scope: PathScope): Json {
  if (Array.isArray(template)) return template.map((item) => fillTemplate(item, scope))
  if (!isObject(template)) return template
  return Object.fromEntries(
    Object.entries(template).map(([name, item]) =>
      name.endsWith('.$')
        ? [name.slice(0, -2), readPath(String(item), scope)]
        : [name, fillTemplate(item, scope)],
    ),
  )
}

/** ResultPath: where the result goes in the input. `$` (the default) replaces it, null drops the result. */
export function placeResult(input: Json, path: string | null | undefined, result: Json): Json {
  if (path === null) return input
  const [name, ...rest] = (path ?? '$').split('.').slice(1)
  if (name === undefined) return result
  const holder = isObject(input) ? input : {}
  const inner = rest.length === 0 ? result : placeResult(holder[name] ?? {}, `$.${rest.join('.')}`, result)
  return { ...holder, [name]: inner }
}
