import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Store } from '../../../shared/ports/store.ts'
import { openDirectory } from '../directory.ts'
import { openDraftStore } from './draft-store.ts'
import { openDueStore } from './due-store.ts'
import { openItems } from './items.ts'
import { openLetterStore } from './letter-store.ts'
import { openLimitStore } from './limit-store.ts'
import { openLinkStore } from './link-store.ts'
import { openListStore } from './list-store.ts'
import { openRegisterStore } from './register-store.ts'
import { openRunStore } from './run-store.ts'

/** The table, as the rest of the service sees it (`shared/ports/store.ts`). */
export function openStore(client: DynamoDBDocumentClient, table: string): Store {
  const items = openItems(client, table)
  return {
    ...openDirectory(client, table, items),
    ...openRunStore(items),
    ...openLetterStore(items),
    ...openLinkStore(items),
    ...openListStore(items),
    ...openDueStore(items),
    ...openRegisterStore(items),
    ...openDraftStore(items),
    ...openLimitStore(items),
  }
}
