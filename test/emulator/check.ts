import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from '../../local/start/build.ts'
import { adaptAssembly } from './adapt-assembly.ts'
import { openAws } from './aws-call.ts'
import { CannotCheck } from './cannot-check.ts'
import { deployAssembly } from './deploy-assembly.ts'
import { functionTroubles } from './function-troubles.ts'
import { EMULATOR, installEmulator } from './install-emulator.ts'
import { openNames } from './name-server.ts'
import { startEmulator } from './start-emulator.ts'
import { walk } from './walk.ts'

/**
 * `npm run test:emulator`: deploys the synthesized stack to an AWS emulator that is not ours, and drives it from
 * outside. docs/emulator.md says what is looked at. Exits with 1 when something does not hold, and with 2 when the check
 * cannot be made here.
 */
async function check(): Promise<number> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  // Not in .local: that is the local cloud's, which takes no folder with other things in it.
  const home = join(root, '.emulator')
  const programs = await installEmulator(home)
  const assembly = await build()
  const dir = await mkdtemp(join(home, 'run-'))
  const names = await openNames(programs, dir, 'eu-west-2')
  const emulator = await startEmulator(programs, dir, names).catch((error) => {
    names.stop()
    throw error
  })
  names.leadTo(emulator.port)
  let failed = 1
  try {
    say(`${EMULATOR.name} ${EMULATOR.version} at ${emulator.url}, empty, enforcing IAM.`)
    const copy = join(dir, 'assembly')
    const changes = await adaptAssembly(assembly, copy)
    for (const { what, of } of changes) say(`Changed in the copy: ${what} (${of.length})`)
    const aws = openAws(programs, emulator.env)
    const deployed = await deployAssembly(copy, emulator.env, aws)
    say(`Deployed ${deployed.resources.length} resources through CloudFormation.\n`)
    failed = await walk({ emulator, deployed, aws, names, say })
    if (failed > 0)
      for (const line of await functionTroubles(aws, deployed)) say(`A function logged: ${line}`)
    return failed === 0 ? 0 : 1
  } finally {
    await emulator.stop()
    names.stop()
    if (failed === 0) await rm(dir, { recursive: true, force: true })
    else say(`What the emulator wrote is in ${join(dir, 'emulator.log')}.`)
  }
}

function say(words: string): void {
  process.stdout.write(`${words}\n`)
}

try {
  process.exitCode = await check()
} catch (error) {
  if (!(error instanceof CannotCheck)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
