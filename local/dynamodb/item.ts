import db from 'dynalite/db/index.js'

/** An attribute as it is on the wire: `{ "S": "text" }`, `{ "N": "12" }`, `{ "M": { … } }`. */
export type AttributeValue = Record<string, unknown>
export type Item = Record<string, AttributeValue>

/** The bytes that AWS counts for an item, 0 for none (developer guide, "Item sizes and formats"). */
export const itemBytes = (item: Item | undefined): number => (item ? db.itemSize(item) : 0)
