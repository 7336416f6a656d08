import type { Edge } from './states.ts'

const sweeps = 6

/** The rows with everything close to what it is joined to: by turns from above and from below, by the middle of them. */
export function spread(rows: string[][], hops: Edge[]): string[][] {
  let order = rows
  for (let sweep = 0; sweep < sweeps; sweep++) order = sweep % 2 === 0 ? down(order, hops) : up(order, hops)
  return order
}

function down(rows: string[][], hops: Edge[]): string[][] {
  const sorted: string[][] = []
  for (const row of rows) sorted.push(byMiddle(row, sorted.at(-1) ?? [], hops))
  return sorted
}

const up = (rows: string[][], hops: Edge[]): string[][] => {
  const turned = hops.map(({ from, to }) => ({ from: to, to: from }))
  return down(rows.toReversed(), turned).toReversed()
}

function byMiddle(row: string[], before: string[], hops: Edge[]): string[] {
  const middles = new Map(
    row.map((id, index) => {
      const joined = hops.filter(({ to }) => to === id).map(({ from }) => before.indexOf(from))
      const known = joined.filter((place) => place >= 0)
      const middle = known.length > 0 ? known.reduce((sum, place) => sum + place, 0) / known.length : index
      return [id, middle]
    }),
  )
  return row.toSorted((a, b) => middles.get(a)! - middles.get(b)!)
}
