import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, onTestFinished, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 180_000 })

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Synthesizes the production stage into a folder of its own; what the command wrote. */
async function synthesize(context: Record<string, unknown>): Promise<string> {
  const outdir = await mkdtemp(join(tmpdir(), 'countersign-rules-'))
  onTestFinished(() => rm(outdir, { recursive: true, force: true }))
  const env = { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify(context) }
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['infra/app.ts'], { cwd: root, env })
  return stdout + stderr
}

const production = { stage: 'production', sender: 'no-reply@approvals.example.org', release: 'with-drafts' }

test('production passes every rule of cdk-nag’s AWS Solutions, or says why not', async () => {
  await expect(synthesize({ ...production, nag: true })).resolves.not.toMatch(/ERROR|WARNING/)
})
