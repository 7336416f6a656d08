import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { CannotCheck } from './cannot-check.ts'
import { runProgram } from './run-program.ts'

/** What is installed. A new version may refuse or allow other things: docs/emulator.md is then to be written anew. */
export const EMULATOR = { name: 'MiniStack', version: '1.5.33' }

/** `cryptography` signs the tokens of its user pools, and makes the certificate of our name server. */
const PACKAGES = [`ministack==${EMULATOR.version}`, 'cryptography==50.0.2']

/**
 * Installs the emulator with pip into a virtual environment under `dir`, unless it is there. The path of that
 * environment's programs. Throws CannotCheck where Python 3.10 or pip is missing, or the package cannot be had.
 */
export async function installEmulator(dir: string): Promise<string> {
  const home = join(dir, `python-${EMULATOR.version}`)
  const programs = join(home, process.platform === 'win32' ? 'Scripts' : 'bin')
  if (existsSync(join(home, 'installed'))) return programs
  await mkdir(dir, { recursive: true })
  await say(await findPython(), ['-m', 'venv', '--clear', home], VENV)
  await say(join(programs, 'python'), ['-m', 'pip', 'install', '--quiet', ...PACKAGES], PIP)
  await mkdir(join(home, 'installed'))
  return programs
}

const VENV = 'Install Python’s venv and pip (on Debian and Ubuntu: apt-get install python3-venv).'
const PIP = 'It needs the Python package index, or a mirror of it that pip is set up for (PIP_INDEX_URL).'

async function findPython(): Promise<string> {
  for (const name of ['python3', 'python']) {
    const test = 'import sys; sys.exit(sys.version_info < (3, 10))'
    const ended = await runProgram(name, ['-c', test]).catch(() => undefined)
    if (ended?.code === 0) return name
  }
  throw new CannotCheck(
    `${EMULATOR.name} is a Python program and there is no Python 3.10 or newer here. Install it from python.org or ` +
      'with the system’s packages, then run this again. Nothing else of Countersign needs it.',
  )
}

async function say(program: string, args: string[], remedy: string): Promise<void> {
  const { code, output } = await runProgram(program, args)
  if (code !== 0) throw new CannotCheck(`"${program} ${args.join(' ')}" failed. ${remedy}\n${output}`)
}
