import { answerAsk, type Given } from '../../../shared/run/answer-ask.ts'
import { beginChild, beginRun } from '../../../shared/run/begin-run.ts'
import type { Change } from '../../../shared/run/change.ts'
import { chain, GENESIS } from '../../../shared/run/ledger.ts'
import { type Opening, openAsk } from '../../../shared/run/open-ask.ts'
import type { Answer } from '../../../shared/run/records/answer.ts'
import type { Ask } from '../../../shared/run/records/ask.ts'
import type { LedgerEntry } from '../../../shared/run/records/ledger.ts'
import type { LetterRecord } from '../../../shared/run/records/letter.ts'
import type { Run, RunFile } from '../../../shared/run/records/run.ts'
import { newReference } from '../../../shared/run/reference.ts'
import { latestAsk, type Situation } from '../../../shared/run/situation.ts'
import type { Flow } from '../../../shared/scheme/flow.ts'
import type { Scheme } from '../../../shared/scheme/scheme.ts'
import type { AskStep } from '../../../shared/scheme/steps/ask.ts'
import type { Unit } from '../../../shared/scheme/unit.ts'
import { stepOf } from '../../../shared/scheme/walk.ts'

/** Thursday 14 January 2027, ten in the morning. */
export const NOW = '2027-01-14T10:00:00.000Z'

type Settled = ReturnType<typeof answerAsk>

/** A run kept in memory: what the table would hold after each change. */
export interface Player {
  now: string
  situation(): Situation
  entries: LedgerEntry[]
  letters: LetterRecord[]
  /** Keeps a change, as the table would: refused when an ask is not in one of the states it may be changed from. */
  keep(change: Change): void
  /** Comes to the step, in an entry of the state of its own unless one is given, and keeps what follows. */
  comeTo(step: string, entered?: string, taskToken?: string): Opening
  /** Answers the newest ask of the step, and keeps what follows. */
  answer(step: string, answers: Given['answers'], more?: Partial<Given>): Settled
  ask(step: string): Ask
}

let made = 0

/** A run of the first flow, started with these answers. */
export function playRun(scheme: Scheme, answers: Given['answers'], now = NOW): Player {
  const flow = scheme.flows[0]!
  const form = scheme.forms.find(({ id }) => id === flow.start.form)!
  const given = { answers, form, language: 'en', who: 'administrator' } as const
  return play(beginRun(beginning(scheme, flow, 'r1', now), given), { scheme, flow, now })
}

/** The child run of a step for one unit. */
export function playChild(parent: Player, step: string, unit: Unit): Player {
  const { scheme, flow, file } = parent.situation()
  const child = { parent: file.run.id, step, unit: unit.id, root: file.run.id }
  const begun = beginChild(beginning(scheme, flow, `r1-${step}-${unit.id}`, parent.now), child)
  return play(begun, { scheme, flow, now: parent.now, parent: file, unit })
}

const beginning = (scheme: Scheme, flow: Flow, id: string, now: string) => ({
  id,
  scheme,
  flow,
  reference: freshReference(scheme),
  now,
})

const freshReference = (scheme: Scheme): string => {
  made += 1
  return newReference(scheme.code, (bytes) => new Uint8Array(bytes).fill(made))
}

function play(begun: Change, rest: Omit<Situation, 'file'>): Player {
  const file: RunFile = { run: begun.run, asks: [], answers: [], people: [], tasks: [] }
  const directory = { scheme: rest.scheme.id, ledger: { count: 0, hash: GENESIS }, secret: 's', offices: {} }
  const player: Player = {
    now: rest.now,
    entries: [],
    letters: [],
    situation: () => ({ directory, ...rest, now: player.now, file: structuredClone(file) }),
    keep: (change) => {
      const chained = chain(file.run.ledger, change.ledger)
      file.run = { ...change.run, ledger: chained.head } as Run
      player.entries.push(...chained.entries)
      player.letters.push(...(change.letters ?? []))
      for (const { ask, from } of change.asks ?? []) keepAsk(file, ask, from)
      if (change.answer) file.answers.push(change.answer as Answer)
      for (const answer of change.erased?.answers ?? []) {
        const at = file.answers.findIndex(
          ({ name, version }) => name === answer.name && version === answer.version,
        )
        file.answers[at] = answer
      }
      for (const letter of change.erased?.letters ?? [])
        player.letters[player.letters.findIndex(({ id }) => id === letter.id)] = letter
      for (const task of change.tasks ?? [])
        file.tasks = [...file.tasks.filter(({ id }) => id !== task.id), task]
      const gone = [...(change.forget ?? []), ...(change.people ?? [])].map(({ who }) => who)
      file.people = [...file.people.filter(({ who }) => !gone.includes(who)), ...(change.people ?? [])]
    },
    comeTo: (id, entered = `${player.now}#${++made}`, taskToken = `token-${++made}`) => {
      const situation = player.situation()
      const step = stepOf(situation.flow, id) as AskStep
      const fresh = { entered, taskToken, reference: freshReference(situation.scheme) }
      const opening = openAsk(situation, step, fresh)
      if (opening.kind !== 'settled') player.keep(opening.change)
      return opening
    },
    answer: (id, answers, more = {}) => {
      const situation = player.situation()
      const step = stepOf(situation.flow, id) as AskStep
      const form = situation.scheme.forms.find((candidate) => candidate.id === step.form)!
      const given: Given = {
        answers,
        language: 'en',
        by: { name: 'Kay', how: 'link' },
        shown: 'f00d',
        ...more,
      }
      const settled = answerAsk(situation, step, form, player.ask(id), given)
      if (settled) player.keep(settled.change)
      return settled
    },
    ask: (step) => latestAsk(file, step)!,
  }
  player.keep(begun)
  return player
}

function keepAsk(file: RunFile, ask: Ask, from: Ask['state'][]): void {
  const index = file.asks.findIndex(({ step, number }) => step === ask.step && number === ask.number)
  const stands = file.asks[index]
  if (stands ? !from.includes(stands.state) : from.length > 0)
    throw new Error(
      `${ask.step} ${ask.number} is ${stands?.state ?? 'not there'}: ${from.join() || 'new'} was needed`,
    )
  file.asks[index === -1 ? file.asks.length : index] = ask
}
