import { withChildren } from '../checks/failed.ts'
import type { Execution } from '../cloud/executions.ts'
import type { Evidence } from '../evidence.ts'
import { drawGraph } from './graph/draw.ts'
import { type Machine, processorOf } from './graph/states.ts'
import { html, type Markup } from './markup.ts'

/** Executions that work for the service itself, every morning, are told in a line. */
const everyDay = 5

/** The graph of each run: those of the flows, and of each unit that they worked for. */
export function runs({ machines, items }: Evidence): Markup {
  const units = new Map(
    items
      // What else is kept of the directory has no name.
      .filter(({ pk, name }) => pk.startsWith('DIRECTORY#') && name !== undefined)
      .map(({ id, name }) => [id, (name as { en: string }).en]),
  )
  return html`${machines.map(({ flow, definition, executions }) => {
    if (executions.length > everyDay)
      return html`<h3>${flow}</h3><p>${executions.length} executions, one each morning. The one with the most to do:</p>
${graphs(definition as Machine, [busiest(executions)], flow, units)}`
    return html`<h3>${flow}</h3>${graphs(definition as Machine, executions, flow, units)}`
  })}`
}

const busiest = (executions: Execution[]): Execution =>
  executions.reduce((most, one) => (one.children.length > most.children.length ? one : most))

function graphs(
  machine: Machine,
  executions: Execution[],
  flow: string,
  units: Map<unknown, string>,
): Markup[] {
  return executions.flatMap(withChildren).flatMap((execution) => {
    const drawn = execution.map ? processorOf(machine, execution.map) : machine
    if (!drawn) return []
    const unit = units.get(execution.input.unit)
    const title = [execution.map ?? flow, unit].filter(Boolean).join(', ')
    return [
      html`<details><summary><b>${title}</b> <span class="soft">${execution.status.toLowerCase()}</span></summary>${drawGraph(drawn, execution, title)}</details>`,
    ]
  })
}
