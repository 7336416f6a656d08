import { join } from 'node:path'
import { build } from 'esbuild'
import type { Scheme } from '../shared/scheme/scheme.ts'
import { assetsForEsbuild } from './assets.ts'
import { drawingsForEsbuild } from './graph/module.ts'
import { templatesForEsbuild } from './templates.ts'

/** Folder of each function's bundle, by the function's name: `ask`, `open`. */
export type Bundles = Record<string, string>

/** Where entry points are. Every file in them that exports a `handler` is one function. */
const ENTRIES: Record<string, string[]> = {
  steps: [
    'ask',
    'lapse',
    'units',
    'begin',
    'tell',
    'appoint',
    'close',
    'tally',
    'count',
    'until',
    'retire',
    'publish',
    'adopt',
    'finish',
    'fail',
  ],
  schedule: ['starts', 'due', 'chase'],
  events: ['mail', 'ended'],
  http: [
    'open',
    'answer',
    'save',
    'front',
    'refer',
    'published',
    'show-person',
    'hear-person',
    'unsubscribe',
    'assets',
    'console',
    'act',
    'directory',
    'sign-in',
    'describe',
  ],
}

/**
 * Bundles all functions in one esbuild pass, each into a folder of its own with all that it needs, the AWS SDK
 * included: what is tested is what runs. CommonJS, because requiring Node's own modules costs less at a cold start
 * than importing them. No source maps: they would change the asset's hash from machine to machine.
 */
export async function bundle(root: string, schemes: Scheme[]): Promise<Bundles> {
  const entries = Object.entries(ENTRIES).flatMap(([folder, names]) =>
    names.map((name) => ({ in: join(root, 'functions', folder, `${name}.ts`), out: `${name}/index` })),
  )
  const outdir = join(root, 'dist/functions')
  await build({
    entryPoints: entries,
    outdir,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    // Whatever package.json is found above the bundle, this is CommonJS.
    outExtension: { '.js': '.cjs' },
    minify: true,
    legalComments: 'none',
    loader: { '.md': 'text' },
    plugins: [templatesForEsbuild(), assetsForEsbuild(), drawingsForEsbuild(schemes)],
    logLevel: 'warning',
  })
  return Object.fromEntries(entries.map(({ out }) => [out.split('/')[0]!, join(outdir, out, '..')]))
}
