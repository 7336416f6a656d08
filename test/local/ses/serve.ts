import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SESClient, SendRawEmailCommand, type SendRawEmailCommandInput } from '@aws-sdk/client-ses'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type Mail from 'nodemailer/lib/mailer/index.js'
import { onTestFinished } from 'vitest'
import { inboxRoute } from '../../../local/ses/inbox.ts'
import { type Ses, startSes } from '../../../local/ses/service.ts'
import { movedClock } from './moved-clock.ts'
import { place } from './place.ts'

/** An empty folder that goes away with the test. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Serves SES and its inbox over HTTP, as the gateway would. */
async function listen(ses: Ses): Promise<string> {
  const inbox = inboxRoute(ses)
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const [path = '/', rawQuery = ''] = incoming.url!.split('?')
    const headers = incoming.headers as Record<string, string>
    const request = { method: incoming.method!, path, rawQuery, headers, body: Buffer.concat(chunks) }
    const response = ses.accepts(request) ? await ses.handle(request) : await inbox(request)
    outgoing.writeHead(response?.status ?? 404, response?.headers).end(response?.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** SES with the real client on it, for one test. */
export async function serveSes(options: { dataDir?: string; identities?: string[] } = {}) {
  const clock = movedClock()
  const dataDir = options.dataDir ?? (await freshFolder())
  const ses = await startSes({ ...place, dataDir, clock, identities: options.identities })
  const endpoint = await listen(ses)
  const client = new SESClient({
    endpoint,
    region: place.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  })
  let stopped = false
  const stop = async () => {
    if (stopped) return
    stopped = true
    client.destroy()
    await ses.stop()
  }
  onTestFinished(stop)
  const send = async (mail: Mail.Options, more: Partial<SendRawEmailCommandInput> = {}) =>
    sendRaw(await compose(mail), more)
  const sendRaw = (raw: string | Buffer, more: Partial<SendRawEmailCommandInput> = {}) =>
    client.send(
      new SendRawEmailCommand({
        ...more,
        RawMessage: { Data: typeof raw === 'string' ? Buffer.from(raw) : raw },
      }),
    )
  const get = (path: string, accept = 'text/html') => fetch(endpoint + path, { headers: { accept } })
  return { clock, dataDir, ses, client, endpoint, send, sendRaw, get, stop }
}

export const compose = (mail: Mail.Options): Promise<Buffer> => new MailComposer(mail).compile().build()
