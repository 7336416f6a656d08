import type { Execution } from '../../cloud/executions.ts'
import { html, type Markup } from '../markup.ts'
import { type Layout, layOut, nodeHeight, nodeWidth, type Point } from './layout.ts'
import { graphOf, type Machine } from './states.ts'
import { type Standing, type Walked, walkedBy } from './walked.ts'

const signs: Record<Standing, string> = { done: '✓ ', current: '… ', failed: '✗ ', skipped: '' }
const longest = 24

/** The graph of one execution, with where it went, and the same as a list. */
export function drawGraph(machine: Machine, execution: Execution, title: string): Markup {
  const walked = walkedBy(execution)
  const graph = graphOf(machine, walked.entered)
  const layout = layOut(graph)
  const skipped = graph.nodes.filter(({ id }) => walked.standing(id) === 'skipped').map(({ id }) => id)
  return html`<div class="wide" tabindex="0" role="group" aria-label="Graph, ${title}">${svg(layout, walked, title)}</div>
<details><summary>The same as a list</summary><ol>${walked.inOrder.map(
    (id) =>
      html`<li>${id}: ${walked.standing(id)}${walked.times(id) > 1 ? `, ${walked.times(id)} times` : ''}</li>`,
  )}</ol><p>Skipped: ${skipped.join(', ') || 'none'}.</p></details>`
}

function svg({ width, height, nodes, edges }: Layout, walked: Walked, title: string): Markup {
  return html`<svg class="graph" role="img" aria-label="${title}: the list below says the same" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${edges.map((edge) => {
  const { points, back } = edge
  const kind = [walked.took(edge) ? 'taken' : '', back ? 'back' : ''].join(' ').trim()
  return html`<path class="${kind}" d="${back ? around(points, width) : through(points)}"/>`
})}
${nodes.map(({ id, x, y, map }) => {
  const standing = walked.standing(id)
  const times = walked.times(id) > 1 ? ` ×${walked.times(id)}` : ''
  const name = id.length > longest ? `${id.slice(0, longest - 1)}…` : id
  return html`<g class="${standing}"><title>${id}: ${standing}</title><rect x="${x - nodeWidth / 2}" y="${y - nodeHeight / 2}" width="${nodeWidth}" height="${nodeHeight}" rx="${map ? 0 : 8}"/><text x="${x}" y="${y + 4}" text-anchor="middle">${signs[standing]}${name}${times}</text></g>`
})}</svg>`
}

/** From the bottom of one state to the top of the next, softly through the points on the way. */
function through(points: Point[]): string {
  const last = points.length - 1
  const stops = points.map(({ x, y }, index) => ({
    x,
    y: index === 0 ? y + nodeHeight / 2 : index === last ? y - nodeHeight / 2 : y,
  }))
  const [first, ...rest] = stops
  let from = first!
  return `M${from.x} ${from.y}${rest
    .map((to) => {
      const middle = (from.y + to.y) / 2
      const curve = `C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${to.y}`
      from = to
      return curve
    })
    .join('')}`
}

/** Back up along the right edge. */
function around([from, to]: Point[], width: number): string {
  const side = width - 12
  const [start, end] = [from!.x + nodeWidth / 2, to!.x + nodeWidth / 2]
  return `M${start} ${from!.y}C${side} ${from!.y} ${side} ${from!.y} ${side} ${(from!.y + to!.y) / 2}S${side} ${to!.y} ${end} ${to!.y}`
}
