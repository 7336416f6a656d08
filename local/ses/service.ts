import { randomUUID } from 'node:crypto'
import type { Clock, Running, WireRequest, WireResponse, WireService } from '../contracts.ts'
import { invalid, SesFault } from './fault.ts'
import { type InboxLetter, type LetterSummary, parseLetter, summaryOf } from './inbox-letter.ts'
import { openLetterStore } from './letter-store.ts'
import { readForm, writeFault, writeResult } from './query-protocol.ts'
import { readSending, type SendingRules } from './read-sending.ts'

export interface Ses extends Running, WireService {
  /** Every accepted letter, oldest first, as parsed. */
  letters(): Promise<InboxLetter[]>
  letter(id: string): Promise<InboxLetter | undefined>
  /** The same without bodies, for lists: quick for thousands. `after` is an id. */
  summaries(after?: string): LetterSummary[]
  /** The message as it was sent. */
  raw(id: string): Buffer | undefined
}

const day = 86_400_000
const quota = { Max24HourSend: 50_000, MaxSendRate: 14 }

/**
 * SES v1 (the Query API) that delivers to an inbox on disk. It supports SendRawEmail, GetSendQuota and
 * GetAccountSendingEnabled, refuses the rest by name, and throttles nothing. A letter is kept before it is
 * acknowledged.
 *
 * @param options.identities verified addresses and domains that may send; absent, everybody may.
 */
export async function startSes(options: {
  dataDir: string
  clock: Clock
  region: string
  account: string
  configurationSets: string[]
  identities?: string[]
}): Promise<Ses> {
  const { clock } = options
  const store = openLetterStore(options.dataDir)

  const actions: Record<string, (form: URLSearchParams) => Promise<WireResponse>> = {
    SendRawEmail: async (form) => {
      const MessageId = await accept(form, options)
      return writeResult('SendRawEmail', { MessageId })
    },
    GetSendQuota: async () => {
      const SentLast24Hours = store.recipientsSince(clock.now() - day)
      return writeResult('GetSendQuota', { ...quota, SentLast24Hours })
    },
    GetAccountSendingEnabled: async () => writeResult('GetAccountSendingEnabled', { Enabled: true }),
  }

  async function accept(form: URLSearchParams, rules: SendingRules): Promise<string> {
    const sending = readSending(form, rules)
    const sent = clock.now()
    const messageId = newMessageId(sent)
    const date = new Date(sent).toISOString()
    const letter = await parseLetter('', { ...sending, messageId, date }).catch((cause) => {
      throw invalid(`The message is not valid MIME: ${cause.message}`)
    })
    store.add(summaryOf(letter), sending.raw, sent)
    return messageId
  }

  const letter = async (id: string) => {
    const kept = store.get(id)
    return kept && parseLetter(id, { ...kept.summary, raw: kept.raw })
  }

  return {
    name: 'ses',
    accepts: (request) => isSesRequest(request, actions),
    async handle(request: WireRequest) {
      const form = readForm(request) ?? new URLSearchParams()
      const name = form.get('Action') ?? ''
      try {
        const action = Object.hasOwn(actions, name) ? actions[name] : undefined
        if (!action) throw unsupported(name, Object.keys(actions))
        return await action(form)
      } catch (error) {
        if (error instanceof SesFault) return writeFault(error)
        throw error
      }
    },
    letters: async () => Promise.all(store.list().map(async ({ id }) => (await letter(id))!)),
    letter,
    summaries: (after) => store.list(Number(after ?? 0)),
    raw: (id) => store.get(id)?.raw,
    settled: async () => {},
    stop: async () => store.close(),
  }
}

/** Signed for SES, or a form that names one of the actions and no other service. */
function isSesRequest(request: WireRequest, actions: object): boolean {
  const scope = /Credential=[^,]*\/([^/,]+)\/aws4_request/.exec(request.headers.authorization ?? '')?.[1]
  if (scope) return scope === 'ses' || scope === 'email'
  return request.path === '/' && Object.hasOwn(actions, readForm(request)?.get('Action') ?? '')
}

/** As SES makes them: the Region and the millisecond in hexadecimal, then a random part. */
const newMessageId = (sent: number) => `010b${sent.toString(16).padStart(12, '0')}-${randomUUID()}-000000`

const unsupported = (action: string, supported: string[]) =>
  new SesFault(
    'InvalidAction',
    `The local cloud does not support the SES action ${action || '(none)'}. Supported: ${supported.join(', ')}.`,
  )
