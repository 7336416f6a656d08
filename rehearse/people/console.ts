import type { Cloud } from '../cloud/cloud.ts'
import { folded, visit } from './browse.ts'

/** What the console says of each unit of a round, by its name. */
export type Board = Record<string, string>

/** Reads the tables of units on a round's page: what is last said of each, which stands first. */
export async function boardOf(cloud: Cloud, round: string): Promise<Board> {
  const page = await visit(cloud, round)
  // On narrow screens each cell says its column's name; those are not part of what it says.
  for (const label of page.document.querySelectorAll('.nhsuk-table__heading')) label.remove()
  const rows = page.document
    .querySelectorAll('main tbody tr')
    .map((row) => row.querySelectorAll('th, td').map((cell) => folded(cell.text)))
  return Object.fromEntries(rows.toReversed().map(([unit = '', ...rest]) => [unit, rest.join(' | ')]))
}

/** All that the register says. */
export const registerOf = async (cloud: Cloud): Promise<string> =>
  (await visit(cloud, '/console/register')).text
