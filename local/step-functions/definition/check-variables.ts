import { isObject, type Json, type JsonObject } from '../json.ts'
import type { Report } from './diagnostic.ts'

/**
 * Variable names are identifiers of at most 80 characters, `states` is taken, and a branch or an iteration may not
 * assign a variable of the scope around it. Source: Developer Guide, "Passing data between states with variables".
 * What only the catcher of the Map or Parallel itself assigns may be assigned inside too (recorded on AWS).
 */
export function checkVariables(container: JsonObject, at: string, outer: Set<string>, report: Report): void {
  if (!isObject(container.States)) return
  const states = Object.entries(container.States)
  for (const [name, state] of states)
    for (const variable of assignedBy(state)) {
      const where = `${at}/States/${name}/Assign`
      if (!/^[\p{ID_Start}][\p{ID_Continue}]{0,79}$/u.test(variable) || variable === 'states')
        report('SCHEMA_VALIDATION_FAILED', `'${variable}' is not a valid variable name`, where)
      if (outer.has(variable))
        report(
          'SCHEMA_VALIDATION_FAILED',
          `'${variable}' belongs to an outer scope and cannot be assigned here`,
          where,
        )
    }
  for (const [name, state] of states) {
    const around = states.flatMap(([, other]) => assignedBy(other, other === state ? [] : HOLDERS))
    for (const { inner, where, distributed } of innerContainers(state, `${at}/States/${name}`))
      checkVariables(inner, where, new Set(distributed ? [] : [...outer, ...around]), report)
  }
}

const HOLDERS = ['Choices', 'Catch']

function assignedBy(state: Json, lists: string[] = HOLDERS): string[] {
  if (!isObject(state)) return []
  const rules = lists.flatMap((list) => (Array.isArray(state[list]) ? state[list] : []))
  return [state, ...rules].flatMap((holder) =>
    isObject(holder) && isObject(holder.Assign)
      ? Object.keys(holder.Assign).map((name) => name.replace(/\.\$$/, ''))
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
