import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { templateIn } from './template.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)

/**
 * A synthesis takes a few seconds, and many times that on a machine with other things to do. It bundles the functions into
 * one place: so all that synthesize are in this file, one after the other.
 */
vi.setConfig({ testTimeout: 180_000 })

/** What the command is not to reach: nothing listens there. */
const NOWHERE = 'http://127.0.0.1:9'
const offline = {
  HTTP_PROXY: NOWHERE,
  HTTPS_PROXY: NOWHERE,
  http_proxy: NOWHERE,
  https_proxy: NOWHERE,
  NO_PROXY: '',
}
const withoutAws = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_PROFILE: '', AWS_REGION: '' }

async function emptyDir(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'countersign-synth-'))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  return dir
}

async function cdkSynth(): Promise<string> {
  const outdir = await emptyDir()
  const cdk = join(root, 'node_modules/aws-cdk/bin/cdk')
  // The app is started as "node": the one that runs this.
  const PATH = `${join(process.execPath, '..')}:${process.env.PATH}`
  const env = { ...process.env, ...offline, ...withoutAws, PATH, CDK_DISABLE_CLI_TELEMETRY: 'true' }
  await run(process.execPath, [cdk, 'synth', '--quiet', '--no-notices', '--output', outdir], {
    cwd: root,
    env,
  })
  return outdir
}

test('cdk synth gives the same template and bundles to the letter, without a network', async () => {
  const outdir = await cdkSynth()
  expect(templateIn(outdir)).toEqual(templateIn(inject('assembly')))
  const assets = async (dir: string) =>
    (await readdir(dir)).filter((name) => name.startsWith('asset.')).sort()
  expect(await assets(outdir)).toEqual(await assets(inject('assembly')))
})

/** Synthesizes the production stage into a folder of its own; what the command wrote. */
async function synthesize(context: Record<string, unknown>): Promise<string> {
  const env = { ...process.env, CDK_OUTDIR: await emptyDir(), CDK_CONTEXT_JSON: JSON.stringify(context) }
  const { stdout, stderr } = await run(process.execPath, ['infra/app.ts'], { cwd: root, env })
  return stdout + stderr
}

const production = { stage: 'production', sender: 'no-reply@approvals.example.org', release: 'with-drafts' }

test('production passes every rule of cdk-nag’s AWS Solutions, or says why not', async () => {
  await expect(synthesize({ ...production, nag: true })).resolves.not.toMatch(/ERROR|WARNING/)
})
