import { SESClient, SendRawEmailCommand, type SendRawEmailCommandInput } from '@aws-sdk/client-ses'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type Mail from 'nodemailer/lib/mailer/index.js'
import { onTestFinished } from 'vitest'
import { inboxRoute } from '../../../local/ses/inbox.ts'
import { startSes } from '../../../local/ses/service.ts'
import { freshFolder, listen } from '../dynamodb/http.ts'
import { movedClock } from '../dynamodb/moved-clock.ts'
import { place } from './place.ts'

/** SES with the real client on it, for one test. */
export async function serveSes(options: { dataDir?: string; identities?: string[] } = {}) {
  const clock = movedClock()
  const dataDir = options.dataDir ?? (await freshFolder())
  const ses = await startSes({ ...place, dataDir, clock, identities: options.identities })
  const inbox = inboxRoute(ses)
  const endpoint = await listen((request) => (ses.accepts(request) ? ses.handle(request) : inbox(request)))
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
