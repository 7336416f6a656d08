import { readFileSync, writeFileSync } from 'node:fs'

interface Locked {
  version?: string
  optionalDependencies?: Record<string, string>
  [field: string]: unknown
}

/**
 * Enters in package-lock.json the packages for other platforms that the registry asked did not have: without them
 * `npm ci` refuses the whole lock, and on those platforms nothing would be installed. Run it after `npm install`.
 */
const path = 'package-lock.json'
const lock = JSON.parse(readFileSync(path, 'utf8')) as { packages: Record<string, Locked> }
const entered: string[] = []
for (const { optionalDependencies = {} } of Object.values(lock.packages))
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const place = `node_modules/${name}`
    const [, os, cpu, libc] = /-(android|darwin|linux|win32)-(arm64|x64)(?:-(musl))?$/.exec(name) ?? []
    if (lock.packages[place] || !os || !cpu) continue
    lock.packages[place] = {
      version,
      cpu: [cpu],
      dev: true,
      ...(libc ? { libc: [libc] } : {}),
      optional: true,
      os: [os],
    }
    entered.push(name)
  }
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(entered.length > 0 ? `Entered ${entered.join(', ')}\n` : 'Nothing was missing\n')
