import { isObject, type Json } from '../json.ts'

/** Every state that a state can lead to, with the field that says so. */
export function listTargets(state: Json | undefined): { target: string; field: string }[] {
  if (!isObject(state)) return []
  const targets: { target: string; field: string }[] = []
  const add = (target: Json | undefined, field: string) => {
    if (typeof target === 'string') targets.push({ target, field })
  }
  add(state.Next, 'Next')
  add(state.Default, 'Default')
  for (const list of ['Choices', 'Catch'] as const)
    for (const [i, entry] of entries(state[list])) add(entry, `${list}[${i}]/Next`)
  return targets
}

function entries(list: Json | undefined): [number, Json | undefined][] {
  if (!Array.isArray(list)) return []
  return list.map((entry, i) => [i, isObject(entry) ? entry.Next : undefined])
}
