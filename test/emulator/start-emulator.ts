import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { delimiter, dirname, join } from 'node:path'
import { CannotCheck } from './cannot-check.ts'

export interface Emulator {
  port: number
  url: string
  /** What an AWS client of this machine needs to find it. */
  env: NodeJS.ProcessEnv
  stop(): Promise<void>
}

/**
 * Starts the emulator on 127.0.0.1 and a free port, empty, enforcing IAM. `proxy` is where its functions find every
 * other machine; `certificate` is what they then trust. Its log goes to `dir`.
 */
export async function startEmulator(
  programs: string,
  dir: string,
  { proxy, certificate }: { proxy: string; certificate: string },
): Promise<Emulator> {
  const port = await freePort()
  const temporary = join(dir, 'tmp')
  await mkdir(temporary, { recursive: true })
  // It unpacks functions below `dir`, where the package.json of this repository would make ES modules of them.
  await writeFile(join(dir, 'package.json'), '{"type":"commonjs"}')
  const aws = {
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'eu-west-2',
    AWS_DEFAULT_REGION: 'eu-west-2',
    AWS_EC2_METADATA_DISABLED: 'true',
    PATH: [dirname(process.execPath), programs, process.env.PATH].join(delimiter),
    HOME: dir,
  }
  const child = spawn(join(programs, 'ministack'), {
    env: {
      ...aws,
      ...{ BIND_HOST: '127.0.0.1', GATEWAY_PORT: String(port), MINISTACK_HOST: 'localhost' },
      ...{ MINISTACK_REGION: 'eu-west-2', AUTH: 'true', SFN_WAIT_SCALE: '0' },
      ...{ TMPDIR: temporary, STATE_DIR: join(dir, 'state'), S3_DATA_DIR: join(dir, 's3') },
      // Nothing else of it listens, and it looks for no Docker.
      ...{ IOT_MTLS_ENABLED: '0', SFTP_ENABLED: '0', DOCKER_HOST: 'tcp://127.0.0.1:1' },
      // Its functions have its environment: whatever is not on this machine goes through our proxy, which has nothing
      // but the emulator behind it.
      ...{ HTTPS_PROXY: proxy, HTTP_PROXY: proxy, NO_PROXY: '127.0.0.1,localhost' },
      ...{ NODE_USE_ENV_PROXY: '1', NODE_EXTRA_CA_CERTS: certificate },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = createWriteStream(join(dir, 'emulator.log'))
  child.stdout.pipe(log)
  child.stderr.pipe(log)
  const url = `http://127.0.0.1:${port}`
  await ready(url, child, join(dir, 'emulator.log'))
  return { port, url, env: { ...aws, AWS_ENDPOINT_URL: url }, stop: () => stop(child) }
}

async function ready(url: string, child: ChildProcess, log: string): Promise<void> {
  for (let tries = 0; tries < 240 && child.exitCode === null; tries++) {
    const answer = await fetch(`${url}/_ministack/health`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  await stop(child)
  throw new CannotCheck(`The emulator did not start within a minute. Its log is ${log}.`)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  const late = setTimeout(() => child.kill('SIGKILL'), 5000)
  await ended
  clearTimeout(late)
}

/** A port that was free a moment ago: the emulator cannot be told to choose one and say so. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new CannotCheck('There is no free port')
  return address.port
}
