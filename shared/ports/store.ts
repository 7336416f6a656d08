import type { DirectoryStore } from '../directory/ports.ts'
import type { DraftStore } from './draft-store.ts'
import type { DueStore } from './due-store.ts'
import type { LetterStore } from './letter-store.ts'
import type { LimitStore } from './limit-store.ts'
import type { LinkStore } from './link-store.ts'
import type { ListStore } from './list-store.ts'
import type { RegisterStore } from './register-store.ts'
import type { RunStore } from './run-store.ts'

/** The table, as the rest of the service sees it. Reads of a run are consistent; lists may lag by a moment. */
export interface Store
  extends DirectoryStore,
    RunStore,
    LetterStore,
    LinkStore,
    ListStore,
    DueStore,
    RegisterStore,
    DraftStore,
    LimitStore {}
