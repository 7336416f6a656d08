import type { Plugin } from 'esbuild'
import type { Scheme } from '../../shared/scheme/scheme.ts'
import { drawingsOf } from './drawings.ts'

const MODULE = 'countersign:drawings'

/** Lets a bundle import `countersign:drawings`: every flow, laid out once, so that no cold start pays for it. */
export function drawingsForEsbuild(schemes: Scheme[]): Plugin {
  return {
    name: MODULE,
    setup(build) {
      build.onResolve({ filter: /^countersign:drawings$/ }, () => ({ path: MODULE, namespace: MODULE }))
      build.onLoad({ filter: /.*/, namespace: MODULE }, () => ({
        contents: `export const drawings = ${JSON.stringify(Object.assign({}, ...schemes.map(drawingsOf)))}`,
        loader: 'js',
      }))
    },
  }
}
