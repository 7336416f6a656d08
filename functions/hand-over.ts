import { schemeOf } from '../schemes/catalogue.ts'
import { changeOffice, changeUnits } from '../shared/directory/changes.ts'
import { holderIn } from '../shared/directory/holder-in.ts'
import type { DirectoryChange, HandOver } from '../shared/directory/records.ts'
import { handOverAsk } from '../shared/run/hand-over.ts'
import { mayBeOf } from '../shared/run/may-be-of.ts'
import type { Ask } from '../shared/run/records/ask.ts'
import { askAt, unitOf } from '../shared/run/situation.ts'
import type { AskStep } from '../shared/scheme/steps/ask.ts'
import { stepOf } from '../shared/scheme/walk.ts'
import { changeRun } from './change.ts'
import { changeDirectory } from './change-directory.ts'
import { type SendDeps, sendLetter } from './send-letter.ts'

/**
 * Sees to an office that changes hands: its new holder is in the directory, and every open ask of it is with them.
 * Every step looks at what is so, so whoever runs it again goes on where the first stopped.
 */
export async function handOver(deps: SendDeps, of: HandOver, who: string): Promise<void> {
  const noted = await deps.store.handOver(of)
  if (!noted) return
  if (noted.holder) await takeOffice(deps, noted, who)
  await handOverAsks(deps, [noted], who)
  await deps.store.handedOver(noted)
}

/**
 * Puts what is open of some offices to whoever holds them now; how many asks that were. The note of each stays for the
 * next chase, which looks again: an ask that was being opened at the same moment is in no list yet.
 */
export async function handOverAsks(deps: SendDeps, offices: HandOver[], who: string): Promise<number> {
  let count = 0
  for (const ask of await openAsksOf(deps, offices)) {
    const { change } = await changeRun(deps, ask.run, (situation) => {
      const now = askAt(situation.file, ask)
      const step = now && (stepOf(situation.flow, now.step) as AskStep)
      return { change: now && step && handOverAsk(situation, step, now, who) }
    })
    for (const letter of change?.letters ?? []) await sendLetter(deps, letter)
    if (change) count += 1
  }
  return count
}

/** The open asks of some offices: one query for each office, however many units have it. */
export async function openAsksOf(deps: Pick<SendDeps, 'store'>, offices: HandOver[]): Promise<Ask[]> {
  const found: Ask[] = []
  for (const office of new Set(offices.map(({ scheme, office }) => `${scheme} ${office}`))) {
    const [scheme = '', id = ''] = office.split(' ')
    const units = new Set(
      offices.filter((one) => one.scheme === scheme && one.office === id).map(({ unit }) => unit),
    )
    for (const ask of await deps.store.asksOf(scheme, id)) {
      if (!mayBeOfAny(ask, units)) continue
      const file = await deps.store.file(ask.run)
      if (file && (units.has(undefined) || units.has(unitOf(file.run)))) found.push(ask)
    }
  }
  return found
}

const mayBeOfAny = (ask: Ask, units: Set<string | undefined>): boolean =>
  [...units].some((unit) => unit === undefined || mayBeOf(ask, unit))

/** Enters the holder that was announced for this day. */
async function takeOffice(deps: SendDeps, noted: HandOver, who: string): Promise<void> {
  const { scheme: id, unit: unitId, office, holder } = noted
  const by = { who, at: deps.now() }
  await changeDirectory(deps, id, async (directory): Promise<DirectoryChange | undefined> => {
    if (unitId === undefined) {
      const known = schemeOf(id).offices.find((one) => one.id === office)
      const before = known && holderIn(known, { directory })
      return changeOffice(directory, office, { before, after: holder }, by)
    }
    const unit = await deps.store.unit(id, unitId)
    if (!unit || !holder) return undefined
    const after = { ...unit, holders: { ...unit.holders, [office]: holder } }
    return changeUnits(directory, [{ before: unit, after }], by)
  })
}
