// dynalite 4.0.0 publishes no types. Only what this folder calls is declared.

declare module 'dynalite/db/index.js' {
  type Item = Record<string, Record<string, unknown>>
  type Key = { AttributeName: string; KeyType: 'HASH' | 'RANGE' }
  type Keyed = { KeySchema: Key[]; AttributeDefinitions: { AttributeName: string; AttributeType: string }[] }
  const db: {
    /** The bytes DynamoDB counts for an item. */
    itemSize(item: Item): number
    /** A string that sorts as DynamoDB sorts the key. */
    createKey(item: Item, table: Keyed, keySchema?: Key[]): string
    /** An error to give back, or nothing when the key fits the table. */
    validateKey(key: Item, table: Keyed): Error | undefined
    validateItem(item: Item, table: Keyed): Error | undefined
    validateKeyPaths(paths: unknown, table: Keyed): Error | undefined
    checkConditional(request: object, item: Item | undefined): Error | null | undefined
    mapPaths(paths: unknown[], item: Item): Item
  }
  export default db
}

declare module 'dynalite/validations/index.js' {
  const validations: {
    /** Coerces a request to its declared types; unknown members are dropped from `request` itself. */
    checkTypes(request: object, types: object): Record<string, unknown>
    /** Checks values, and adds the parsed expressions to `request` as `_condition`, `_updates` and so on. */
    checkValidations(request: object, types: object, custom: unknown, store: object): void
  }
  export default validations
}

declare module 'dynalite/validations/*.js' {
  const validation: { types: Record<string, unknown>; custom?: unknown }
  export default validation
}

declare module 'dynalite/actions/*.js' {
  const action: (
    store: object,
    request: object,
    done: (error: Error | null, reply?: Record<string, unknown>) => void,
  ) => void
  export default action
}
