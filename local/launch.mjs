// What `npm start` runs: plain JavaScript, so that an old Node can still say what is missing. Everything else is
// TypeScript and wants Node 24, which the optional dependencies put into node_modules/.bin.
import { spawnSync } from 'node:child_process'
import * as module from 'node:module'
import { fileURLToPath } from 'node:url'

const wanted = 24
const start = new URL('./start.ts', import.meta.url)

if (Number(process.versions.node.split('.')[0]) >= wanted) {
  // What was stripped and compiled once is not again at the next start.
  module.enableCompileCache()
  await import(start.href)
} else {
  const bundled = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url))
  const found = spawnSync(bundled, ['--version'], { encoding: 'utf8' }).stdout?.match(/^v(\d+)/)?.[1]
  if (Number(found) >= wanted) {
    const args = ['--disable-warning=ExperimentalWarning', fileURLToPath(start), ...process.argv.slice(2)]
    process.exitCode = spawnSync(bundled, args, { stdio: 'inherit' }).status ?? 1
  } else {
    console.error(
      `Countersign needs Node ${wanted} or newer; this is ${process.version}. Run "npm ci", which brings one along ` +
        `on Linux and Windows, or install Node ${wanted} from nodejs.org.`,
    )
    process.exitCode = 1
  }
}
