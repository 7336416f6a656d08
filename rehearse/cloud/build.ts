import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const repository = fileURLToPath(new URL('../..', import.meta.url))

/** Synthesizes the template into a folder of the rehearsal's own, as `npm start` and a deployment do. */
export async function buildInto(outdir: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', 'infra/app.ts'], {
    cwd: repository,
    env: { ...process.env, CDK_OUTDIR: outdir },
  })
}
