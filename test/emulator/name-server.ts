import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { type IncomingMessage, createServer as openHttp, request, type ServerResponse } from 'node:http'
import { createServer as openHttps } from 'node:https'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CannotCheck } from './cannot-check.ts'
import { runProgram } from './run-program.ts'

export interface Names {
  proxy: string
  certificate: string
  /** Names that were asked for and lead nowhere: on AWS the functions would have left for them. */
  refused: string[]
  /** From now on the names of Cognito lead there. */
  leadTo(port: number): void
  stop(): void
}

const COGNITO = /^(cognito-idp\.[\w-]+\.amazonaws\.com|[\w-]+\.auth\.[\w-]+\.amazoncognito\.com):443$/

/**
 * A proxy on 127.0.0.1 behind which the names of Cognito lead to the emulator, over TLS. The emulator speaks for
 * Cognito on its own port only, and the functions ask for its keys and tokens by its name. All other names are refused:
 * nothing leaves the machine.
 */
export async function openNames(programs: string, dir: string, region: string): Promise<Names> {
  const script = fileURLToPath(new URL('certificate.py', import.meta.url))
  const made = await runProgram(join(programs, 'python'), [script, dir, region])
  if (made.code !== 0) throw new CannotCheck(`No certificate could be made: ${made.output}`)
  const certificate = join(dir, 'certificate.pem')
  let port = 0
  const secure = openHttps(
    { key: await readFile(join(dir, 'key.pem')), cert: await readFile(certificate) },
    (asked, answer) => passOn(port, asked, answer),
  )
  const refused: string[] = []
  const server = openHttp((_, answer) => answer.writeHead(403).end())
  server.on('connect', (asked: IncomingMessage, socket) => {
    const name = asked.url ?? ''
    if (COGNITO.test(name)) {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      secure.emit('connection', socket)
    } else {
      refused.push(name)
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new CannotCheck('There is no free port')
  return {
    proxy: `http://127.0.0.1:${address.port}`,
    certificate,
    refused,
    leadTo: (there) => {
      port = there
    },
    stop: () => {
      server.closeAllConnections()
      secure.closeAllConnections()
      server.close()
    },
  }
}

function passOn(port: number, asked: IncomingMessage, answer: ServerResponse): void {
  const { method, url: path, headers } = asked
  const onward = request({ host: '127.0.0.1', port, method, path, headers }, (reply) => {
    answer.writeHead(reply.statusCode ?? 502, reply.headers)
    reply.pipe(answer)
  })
  onward.on('error', () => answer.destroy())
  asked.pipe(onward)
}
