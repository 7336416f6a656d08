import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

/** Letters are Markdown files imported as text: esbuild and vitest have a loader for it, and this is Node's. */
registerHooks({
  load: (url, context, next) =>
    url.endsWith('.md')
      ? {
          format: 'module',
          shortCircuit: true,
          source: `export default ${JSON.stringify(readFileSync(new URL(url), 'utf8'))}`,
        }
      : next(url, context),
})
