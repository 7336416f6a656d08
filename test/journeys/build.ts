import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The synthesized cloud assembly, made once for all journeys. */
    assembly: string
  }
}

/** Synthesizes the template once, as `npm start` and a deployment do, into a folder of the test run's own. */
export default async function setup({ provide }: TestProject) {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const outdir = await mkdtemp(join(tmpdir(), 'countersign-assembly-'))
  await promisify(execFile)(process.execPath, ['infra/app.ts'], {
    cwd: root,
    env: { ...process.env, CDK_OUTDIR: outdir },
  })
  provide('assembly', outdir)
  return () => rm(outdir, { recursive: true, force: true })
}
