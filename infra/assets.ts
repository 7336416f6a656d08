import type { Plugin } from 'esbuild'
import { assetFiles } from './pages-assets.ts'

const MODULE = 'countersign:assets'

/** Lets a bundle import `countersign:assets`: every style sheet, script and icon by its path. */
export function assetsForEsbuild(): Plugin {
  return {
    name: MODULE,
    setup(build) {
      build.onResolve({ filter: /^countersign:assets$/ }, () => ({ path: MODULE, namespace: MODULE }))
      build.onLoad({ filter: /.*/, namespace: MODULE }, () => ({ contents: assetsModule(), loader: 'js' }))
    },
  }
}

/** The source of the module. All assets are text: style sheets, scripts and SVG. */
function assetsModule(): string {
  const assets = Object.fromEntries(
    assetFiles().map(({ path, content, contentType }) => [
      path,
      { contentType, text: content.toString('utf8') },
    ]),
  )
  return `export const assets = ${JSON.stringify(assets)}`
}
