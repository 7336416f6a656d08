import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** The build failed. Its message holds what it wrote. */
export class BuildFailed extends Error {
  override name = 'BuildFailed'
}

/**
 * Runs `node infra/app.ts` in this repository: bundles the functions and synthesizes the template into `outdir`, its
 * cdk.out unless another is given, and resolves with that path. CDK's validation of the template, half of its time, is
 * for those who deploy it and for the tests of it. Rejects with `BuildFailed`.
 */
export async function build(outdir = join(repository, 'cdk.out')): Promise<string> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'infra/app.ts'], {
    cwd: repository,
    env: { ...process.env, CDK_OUTDIR: outdir, CDK_VALIDATION: 'false' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new BuildFailed(`The build (node infra/app.ts) failed:\n\n${output.trim()}`)
  return outdir
}
