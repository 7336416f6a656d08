import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import type { Draft, DraftStore } from '../../../shared/ports/draft-store.ts'
import { getAll } from '../batch.ts'
import { draftKey } from '../keys.ts'
import type { Items } from './items.ts'

/** Answers on their way. See `shared/ports/draft-store.ts`. */
export const openDraftStore = ({ client, table, get, putVersion }: Items): DraftStore => ({
  drafted: async (keys) => {
    const found = await getAll(client, table, keys.map(draftKey), { only: 'pk, sk' })
    const there = new Set(found.map(({ pk }) => pk))
    return new Set(keys.filter((key) => there.has(draftKey(key).pk)))
  },
  draft: (key) => get<Draft>(draftKey(key)),
  saveDraft: (key, draft, was) => putVersion({ ...draft, ...draftKey(key) }, was),
  dropDraft: async (key) => {
    await client.send(new DeleteCommand({ TableName: table, Key: draftKey(key) }))
  },
})
