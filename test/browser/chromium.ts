import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts a headless Chromium: the one CHROMIUM_PATH names, else the system's. The caller closes it. */
export async function startChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() ?? installChromium(), args: ARGS })
}

function findChromium(): string | undefined {
  return [process.env.CHROMIUM_PATH, ...PLACES].find((path) => path && existsSync(path))
}

function installChromium(): string {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw missing('and cannot be installed here')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    const { status, stderr } = spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8' })
    if (status !== 0) throw missing(`and apt-get ${args[0]} failed: ${stderr}`)
  }
  return findChromium() ?? installedElsewhere()
}

function installedElsewhere(): never {
  throw missing('even after it was installed')
}

function missing(why: string): Error {
  return new Error(
    `Tests in a browser need Chromium. It is at none of ${PLACES.join(', ')}, ${why}. ` +
      'Install it ("apt-get install chromium") or set CHROMIUM_PATH to the browser you have.',
  )
}
