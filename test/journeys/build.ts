import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { build } from '../../local/start/build.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The synthesized cloud assembly, made once for all journeys. */
    assembly: string
  }
}

/** Synthesizes the template once, as `npm start` and a deployment do, into a folder of the test run's own. */
export default async function setup({ provide }: TestProject) {
  const outdir = await mkdtemp(join(tmpdir(), 'countersign-assembly-'))
  await build(outdir)
  provide('assembly', outdir)
  return () => rm(outdir, { recursive: true, force: true })
}
