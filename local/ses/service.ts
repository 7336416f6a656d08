import { randomUUID } from 'node:crypto'
import type { BusEvent, Clock, Count, Running, WireRequest, WireResponse, WireService } from '../contracts.ts'
import { atomically, openSqlite } from '../open-sqlite.ts'
import { type AddressStore, openAddressStore } from './address-store.ts'
import { type Emission, openEmissionStore } from './emission-store.ts'
import { startEmitter } from './emitter.ts'
import type { EventType } from './event-types.ts'
import type { Outcome } from './fate.ts'
import { invalid, SesFault } from './fault.ts'
import { type InboxLetter, type LetterSummary, parseLetter, summaryOf } from './inbox-letter.ts'
import { openLetterStore } from './letter-store.ts'
import type { MailSettings } from './mail-of.ts'
import { needsOf } from './needs.ts'
import { createOutcomes } from './outcomes.ts'
import { readForm, writeFault, writeResult } from './query-protocol.ts'
import { readSending } from './read-sending.ts'
import { answerSuppression } from './suppression-api.ts'

export interface Ses extends Running, WireService {
  /** Every accepted letter, oldest first, as parsed. */
  letters(): Promise<InboxLetter[]>
  letter(id: string): Promise<InboxLetter | undefined>
  /** The same without bodies, for lists: quick for thousands. `after` is an id. */
  summaries(after?: string): LetterSummary[]
  /** The message as it was sent. */
  raw(id: string): Buffer | undefined
  /** What SES has told of a letter so far. */
  events(id: string): Emission[]
  /** Tells of something now, which happened `at` (now unless said), to one recipient or all. */
  emit(letter: InboxLetter, outcome: Outcome, more?: { address?: string; at?: number }): Emission
  /** Tells the last event of a type once more. */
  emitAgain(letter: InboxLetter, type: EventType): Emission | undefined
  /** The account's suppression list and the rules for tests. */
  addresses: AddressStore
  now(): number
}

export interface SesOptions extends Pick<MailSettings, 'configurationSets' | 'identities'> {
  dataDir: string
  clock: Clock
  region: string
  account: string
  destinations?: MailSettings['destinations']
  /** Keeps the event before it returns. */
  publish?(event: BusEvent): void
  count?: Count
}

const day = 86_400_000
const quota = { Max24HourSend: 50_000, MaxSendRate: 14 }

/**
 * SES v1 (the Query API) that delivers to an inbox on disk. It supports SendRawEmail, GetSendQuota and
 * GetAccountSendingEnabled, of SESv2 the suppression list, refuses the rest by name, and throttles nothing. A letter
 * is kept before it is acknowledged, together with what SES will tell of it.
 */
export async function startSes(options: SesOptions): Promise<Ses> {
  const { clock, region, account, destinations = [], publish = () => {}, count } = options
  const db = openSqlite(options.dataDir, 'ses.sqlite', '')
  const [store, emissions, addresses] = [openLetterStore(db), openEmissionStore(db), openAddressStore(db)]
  const told = createOutcomes({ emissions, addresses, destinations, place: { region, account } })
  const emitter = startEmitter(emissions, clock, publish)

  const actions: Record<string, (form: URLSearchParams) => Promise<WireResponse>> = {
    SendRawEmail: async (form) => writeResult('SendRawEmail', { MessageId: await accept(form) }),
    GetSendQuota: async () => {
      const SentLast24Hours = store.recipientsSince(clock.now() - day)
      return writeResult('GetSendQuota', { ...quota, SentLast24Hours })
    },
    GetAccountSendingEnabled: async () => writeResult('GetAccountSendingEnabled', { Enabled: true }),
  }

  async function accept(form: URLSearchParams): Promise<string> {
    const sending = readSending(form, options)
    const sent = clock.now()
    const messageId = newMessageId(sent)
    const date = new Date(sent).toISOString()
    const letter = await parseLetter('', { ...sending, messageId, date }).catch((cause) => {
      throw invalid(`The message is not valid MIME: ${cause.message}`)
    })
    atomically(db, () => {
      const id = String(store.add(summaryOf(letter), sending.raw, sent))
      told.foresee({ ...letter, id }, sent)
    })
    count?.('ses.letters', sending.tags.find(({ name }) => name === 'run')?.value ?? '')
    count?.('ses.recipients', '', sending.destinations.length)
    emitter.wake()
    return messageId
  }

  const letter = async (id: string) => {
    const kept = store.get(id)
    return kept && parseLetter(id, { ...kept.summary, raw: kept.raw })
  }
  const emitted = <T>(tell: () => T): T => {
    const emission = atomically(db, tell)
    emitter.wake()
    return emission
  }

  return {
    name: 'ses',
    accepts: (request) => isSesRequest(request, actions),
    async handle(request: WireRequest) {
      const suppression = answerSuppression(addresses, clock.now(), request)
      if (suppression) return suppression
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
    needs: (request) => needsOf(options, request),
    refuse: ({ user, need: { action, resource } }) =>
      writeFault(
        new SesFault(
          'AccessDenied',
          `User \`${user}' is not authorized to perform \`${action}' on resource \`${resource}'`,
        ),
        403,
      ),
    letters: async () => Promise.all(store.list().map(async ({ id }) => (await letter(id))!)),
    letter,
    summaries: (after) => store.list(Number(after ?? 0)),
    raw: (id) => store.get(id)?.raw,
    events: (id) => emissions.ofLetter(id, clock.now()),
    emit: (to, outcome, { address, at } = {}) =>
      emitted(() => told.add(to, outcome, address, clock.now(), at)),
    emitAgain: (to, type) => emitted(() => told.again(to, type, clock.now())),
    addresses,
    now: clock.now,
    settled: async () => {},
    async stop() {
      emitter.stop()
      db.close()
    },
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
