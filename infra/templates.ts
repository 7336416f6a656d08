import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'
import nunjucks from 'nunjucks'
import { assetUrls } from './pages-assets.ts'

const MODULE = 'countersign:templates'

const OFFICIAL = join(
  dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json')),
  'dist/nhsuk',
)
const OURS = fileURLToPath(new URL('../shared/pages/templates/', import.meta.url))

/** One template for each kind of view; they lead to all the others. */
const PAGES = [
  'question.njk',
  'check.njk',
  'start.njk',
  'confirmation.njk',
  'recorded.njk',
  'own-page.njk',
  'reading.njk',
  'plain.njk',
  'front.njk',
  'runs.njk',
  'run.njk',
  'board.njk',
  'letter.njk',
  'tasks.njk',
  'register.njk',
  'directory.njk',
  'upload.njk',
  'start-preview.njk',
  'questions.njk',
  'finding.njk',
  'search.njk',
]

/** Lets a bundle import `countersign:templates`: the templates precompiled, and the addresses of the assets. */
export function templatesForEsbuild(): Plugin {
  return {
    name: MODULE,
    setup(build) {
      build.onResolve({ filter: /^countersign:templates$/ }, () => ({ path: MODULE, namespace: MODULE }))
      build.onLoad({ filter: /.*/, namespace: MODULE }, () => ({ contents: templatesModule(), loader: 'js' }))
    },
  }
}

/** The same for tests, which run the sources. */
export function templatesForVite() {
  return {
    name: MODULE,
    resolveId: (id: string) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id: string) => (id === `\0${MODULE}` ? templatesModule() : undefined),
  }
}

/** The source of the module. */
export function templatesModule(): string {
  const environment = new nunjucks.Environment([], { autoescape: true, trimBlocks: true, lstripBlocks: true })
  // The filters of shared/pages/environment.ts are looked up when a page is rendered, not here.
  const compiled = [...sources()].map(([name, source]) =>
    nunjucks.precompileString(source, { name, env: environment, wrapper: asProperty }),
  )
  return [
    `export const assetUrls = ${JSON.stringify(assetUrls)}`,
    `export const templates = {\n${compiled.join(',\n')}\n}`,
  ].join('\n')
}

function asProperty(templates: { name: string; template: string }): string {
  // The typings promise one template; the wrapper is given a list of one.
  const [template] = [templates].flat()
  return `${JSON.stringify(template?.name)}: (function () {\n${template?.template}\n})()`
}

/** Our pages and, from there, every template that one extends, includes or imports from. */
function sources(): Map<string, string> {
  const found = new Map<string, string>()
  const waiting = [...PAGES]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue
    const source = readFileSync(fileOf(name), 'utf8')
    found.set(name, source)
    waiting.push(...namedIn(source))
  }
  return found
}

function namedIn(source: string): string[] {
  return [...source.matchAll(/\{%-?\s*(?:extends|include|from|import)\s+"([^"]+)"/g)].flatMap(
    ([, name]) => name ?? [],
  )
}

function fileOf(name: string): string {
  const [first, ...rest] = name.split('/')
  return first === 'nhsuk' ? join(OFFICIAL, ...rest) : join(OURS, name)
}
