import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** The build failed. Its message holds what it wrote. */
export class BuildFailed extends Error {
  override name = 'BuildFailed'
}

/**
 * Runs `node infra/app.ts` in the repository: bundles the functions and synthesizes the template. Resolves with
 * the path of cdk.out. Rejects with `BuildFailed`.
 */
export async function build(repository: string): Promise<string> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'infra/app.ts'], {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code !== 0) throw new BuildFailed(`The build (node infra/app.ts) failed:\n\n${output.trim()}`)
  return join(repository, 'cdk.out')
}
