import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

let source: string | undefined

/**
 * The code of a function's thread as one CommonJS script, to be evaluated; made once: stripping types in every
 * thread would cost each of them 35 ms more at its start.
 */
export function threadSource(): string {
  source ??= buildSync({
    entryPoints: [fileURLToPath(new URL('./thread/main.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node24',
  }).outputFiles[0]!.text
  return source
}
