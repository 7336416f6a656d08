/** A state of the Amazon States Language, as far as it is looked at here. */
interface State {
  Type: string
  Next?: string
  Output?: string
  ItemProcessor?: Machine & { ProcessorConfig?: Record<string, string> }
  Branches?: Machine[]
}
interface Machine {
  States: Record<string, State>
}

/**
 * The emulator evaluates no JSONata in a Distributed Map (`Items`, `ItemSelector`, `Output`), and does in an inline one.
 * How many maps were changed.
 */
export function mapsInline(machine: Machine): number {
  let changed = 0
  for (const state of allStates(machine))
    if (state.ItemProcessor?.ProcessorConfig?.Mode === 'DISTRIBUTED') {
      state.ItemProcessor.ProcessorConfig = { Mode: 'INLINE' }
      changed++
    }
  return changed
}

/**
 * The emulator ignores `Arguments` and `Output` of a Parallel: its branches get its input, and what it puts out is the
 * list of theirs. A Pass after it makes the output from that list; every branch carries what the input had. How many
 * were changed.
 */
export function parallelsWithPass(machine: Machine): number {
  let changed = 0
  for (const inner of [machine, ...machinesIn(machine)])
    for (const [name, state] of Object.entries(inner.States)) {
      if (state.Type !== 'Parallel' || !state.Output || !state.Next) continue
      const pass = `${name}-output`
      const Output = state.Output.replaceAll('$states.input', '$states.input[0]').replaceAll(
        '$states.result',
        '$states.input',
      )
      inner.States[pass] = { Type: 'Pass', Output, Next: state.Next }
      state.Next = pass
      changed++
    }
  return changed
}

const allStates = (machine: Machine): State[] =>
  [machine, ...machinesIn(machine)].flatMap(({ States }) => Object.values(States))

/** The machines inside a machine: of its maps and of the branches of its Parallels. */
function machinesIn(machine: Machine): Machine[] {
  const inner = Object.values(machine.States).flatMap(({ ItemProcessor, Branches = [] }) =>
    ItemProcessor ? [ItemProcessor, ...Branches] : Branches,
  )
  return inner.flatMap((one) => [one, ...machinesIn(one)])
}
