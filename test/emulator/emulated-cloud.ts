import { items } from '../journeys/aws.ts'
import type { Cloud } from '../journeys/cloud.ts'
import { counted, type Letter } from '../journeys/inbox.ts'
import type { Deployed } from './deploy-assembly.ts'
import type { Emulator } from './start-emulator.ts'

/**
 * The emulator as the journeys see a cloud: the same sentences drive both. Its clock is the real one and cannot be
 * moved: its state machines do not wait where they should wait for a time (SFN_WAIT_SCALE=0), and its schedules are
 * started by hand.
 */
export function emulatedCloud(emulator: Emulator, { address, tableName, resources }: Deployed): Cloud {
  const prefix = 'countersign-development-'
  const stateMachines = Object.fromEntries(
    resources
      .filter(({ type }) => type === 'AWS::StepFunctions::StateMachine')
      .map(({ physical }) => [physical.slice(physical.lastIndexOf(':') + 1).replace(prefix, ''), physical]),
  )
  const all = () => lettersOf(emulator.url)
  const cloud: Cloud = {
    // Clients of AWS and browsers go to the one port of a cloud; here a browser goes through the front door.
    url: address,
    dataDir: '',
    tableName,
    stateMachines,
    clock: {
      now: async () => new Date().toISOString(),
      advance: () => cloud.settled(),
      to: () => Promise.reject(new Error('The clock of the emulator cannot be moved')),
    },
    inbox: {
      ...counted(all),
      newest: async (to, subject) => {
        const about = (letter: Letter) =>
          letter.to.some((one) => one.includes(to)) && letter.subject.includes(subject)
        return await until(`a letter to ${to} about "${subject}"`, async () => (await all()).findLast(about))
      },
    },
    settled: async () => {
      let before = ''
      await until('all to come to rest', async () => {
        const now = String((await all()).length + (await items(clients)).length)
        const same = now === before
        before = now
        return same || undefined
      })
    },
    restart: () => Promise.reject(new Error('The emulator keeps nothing')),
    stop: () => emulator.stop(),
  }
  const clients: Cloud = { ...cloud, url: emulator.url }
  return cloud
}

/** The same for AWS clients. */
export const forClients = (cloud: Cloud, emulator: Emulator): Cloud => ({ ...cloud, url: emulator.url })

/** Asks again every second until there is something, for a minute. */
export async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 60; tries++) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 1000))
  }
  throw new Error(`Waited for ${what} for a minute`)
}

interface Sent {
  MessageId: string
  Source: string
  To: string[]
  Subject: string
  BodyText: string
  BodyHtml: string | null
  Timestamp: number
}

/** What SES has been given, oldest first, as the emulator reads it. It keeps no headers but these. */
async function lettersOf(url: string): Promise<Letter[]> {
  const answer = await fetch(`${url}/_ministack/ses/messages`)
  const { messages } = (await answer.json()) as { messages: Record<string, Sent[]> }
  return Object.values(messages)
    .flat()
    .map((sent) => ({
      id: sent.MessageId,
      to: sent.To,
      from: sent.Source,
      replyTo: '',
      subject: sent.Subject,
      date: new Date(sent.Timestamp * 1000).toISOString(),
      text: sent.BodyText,
      html: sent.BodyHtml ?? '',
      headers: [],
    }))
}
