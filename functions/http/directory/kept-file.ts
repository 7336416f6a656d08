import { gunzipSync, gzipSync } from 'node:zlib'
import type { Now } from '../../../shared/ports/now.ts'
import type { Store } from '../../../shared/ports/store.ts'

/** A file that was shown and not yet confirmed is kept so long. */
const KEPT_MS = 24 * 60 * 60 * 1000
/** An item of the table holds 400 KB (facts 49); base64 makes four of three bytes. */
const PART = 250_000

type Deps = { store: Store; now: Now }
const keyOf = (id: string, part: number): string => `import#${id}#${part}`

/** Keeps a file for a day, in as many parts as it needs. */
export async function keepFile(deps: Deps, id: string, file: Uint8Array): Promise<void> {
  const packed = gzipSync(file)
  const parts = Math.ceil(packed.length / PART)
  const forgetAt = Math.floor((Date.parse(deps.now()) + KEPT_MS) / 1000)
  for (let part = parts - 1; part >= 0; part--) {
    const content = packed.subarray(part * PART, (part + 1) * PART).toString('base64')
    const answers = { content, parts: String(parts) }
    // The first part is written last: where it is, all are.
    await deps.store.saveDraft(keyOf(id, part), { version: 1, answers, language: 'en', forgetAt }, 0)
  }
}

/** The file that was kept; undefined when there is none, or its day is over (what expires is deleted late, facts 49). */
export async function keptFile(deps: Deps, id: string): Promise<Uint8Array | undefined> {
  const first = await deps.store.draft(keyOf(id, 0))
  if (!first || first.forgetAt * 1000 < Date.parse(deps.now())) return undefined
  const parts: Buffer[] = []
  for (let part = 0; part < Number(first.answers.parts); part++) {
    const kept = part === 0 ? first : await deps.store.draft(keyOf(id, part))
    if (!kept) return undefined
    parts.push(Buffer.from(String(kept.answers.content), 'base64'))
  }
  return gunzipSync(Buffer.concat(parts))
}

/** Forgets it: it holds names and addresses, and is done with. */
export async function dropFile(deps: Deps, id: string): Promise<void> {
  const first = await deps.store.draft(keyOf(id, 0))
  for (let part = 0; part < Number(first?.answers.parts ?? 0); part++)
    await deps.store.dropDraft(keyOf(id, part))
}
