import { isObject, type Json, type JsonObject } from '../json.ts'
import type { Report } from './diagnostic.ts'

/**
 * Variable names are identifiers of at most 80 characters, `states` is taken, and a branch or an iteration may not
 * assign a variable of the scope around it. Source: Developer Guide, "Passing data between states with variables".
 */
export function checkVariables(container: JsonObject, at: string, outer: Set<string>, report: Report): void {
  if (!isObject(container.States)) return
  const own = new Set<string>()
  for (const [name, state] of Object.entries(container.States))
    for (const [variable, where] of assignedBy(state, `${at}/States/${name}`)) {
      own.add(variable)
      if (!/^[\p{ID_Start}][\p{ID_Continue}]{0,79}$/u.test(variable) || variable === 'states')
        report('SCHEMA_VALIDATION_FAILED', `'${variable}' is not a valid variable name`, where)
      if (outer.has(variable))
        report(
          'SCHEMA_VALIDATION_FAILED',
          `'${variable}' is a variable of an outer scope and cannot be assigned here`,
          where,
        )
    }
  for (const [name, state] of Object.entries(container.States))
    for (const { inner, where, distributed } of innerContainers(state, `${at}/States/${name}`))
      checkVariables(inner, where, distributed ? new Set() : new Set([...outer, ...own]), report)
}

function assignedBy(state: Json, at: string): [string, string][] {
  if (!isObject(state)) return []
  const rules = [state.Choices, state.Catch].flatMap((list) => (Array.isArray(list) ? list : []))
  return [state, ...rules].flatMap((holder): [string, string][] =>
    isObject(holder) && isObject(holder.Assign)
      ? Object.keys(holder.Assign).map((name) => [name.replace(/\.\$$/, ''), `${at}/Assign`])
      : [],
  )
}

function innerContainers(
  state: Json,
  at: string,
): { inner: JsonObject; where: string; distributed: boolean }[] {
  if (!isObject(state)) return []
  const branches = Array.isArray(state.Branches) ? state.Branches.filter(isObject) : []
  const found = branches.map((inner, i) => ({ inner, where: `${at}/Branches[${i}]`, distributed: false }))
  const processor = state.ItemProcessor
  if (!isObject(processor)) return found
  const config = processor.ProcessorConfig
  const distributed = isObject(config) && config.Mode === 'DISTRIBUTED'
  return [...found, { inner: processor, where: `${at}/ItemProcessor`, distributed }]
}
