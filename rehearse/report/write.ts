import { writeFile } from 'node:fs/promises'
import type { Finding } from '../checks/check.ts'
import type { Rehearsed } from '../run.ts'

/** Writes the report. */
export async function writeReport(file: string, _seen: Rehearsed, findings: Finding[]): Promise<void> {
  await writeFile(file, JSON.stringify(findings))
}
