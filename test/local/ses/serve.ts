import { SESClient, SendRawEmailCommand, type SendRawEmailCommandInput } from '@aws-sdk/client-ses'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type Mail from 'nodemailer/lib/mailer/index.js'
import { onTestFinished } from 'vitest'
import type { BusEvent } from '../../../local/contracts.ts'
import { eventTypes } from '../../../local/ses/event-types.ts'
import { inboxRoute } from '../../../local/ses/inbox.ts'
import type { EventDestination } from '../../../local/ses/mail-of.ts'
import { startSes } from '../../../local/ses/service.ts'
import { freshFolder, listen } from '../dynamodb/http.ts'
import { createTestClock } from '../step-functions/test-clock.ts'
import { place } from './place.ts'

/** SES with the real client on it, for one test. */
export async function serveSes(
  options: { dataDir?: string; identities?: string[]; types?: EventDestination['types'] } = {},
) {
  const clock = createTestClock()
  const events: BusEvent[] = []
  const dataDir = options.dataDir ?? (await freshFolder())
  const ses = await startSes({
    ...{ ...place, dataDir, clock, identities: options.identities },
    destinations: [{ configurationSet: 'letters', types: options.types ?? [...eventTypes] }],
    publish: (event) => void events.push(event),
  })
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
  /** Sends JSON; gives the status and what was answered. */
  const call = async (method: string, path: string, body = '') => {
    const response = await fetch(endpoint + path, { method, ...(body && { body }) })
    const text = await response.text()
    return { status: response.status, body: text && JSON.parse(text) }
  }
  return { clock, dataDir, ses, events, client, endpoint, send, sendRaw, get, call, stop }
}

export const compose = (mail: Mail.Options): Promise<Buffer> => new MailComposer(mail).compile().build()
