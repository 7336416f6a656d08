import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { LimitStore } from '../../../shared/ports/limit-store.ts'
import { countKey } from '../keys.ts'
import type { Items } from './items.ts'

/** How often something was used. See `shared/ports/limit-store.ts`. */
export const openLimitStore = ({ client, table }: Items): LimitStore => ({
  count: async (what, minute) => {
    const { Attributes } = await client.send(
      new UpdateCommand({
        TableName: table,
        Key: countKey(what, minute),
        UpdateExpression: 'ADD #times :one SET forgetAt = :forget',
        ExpressionAttributeNames: { '#times': 'times' },
        ExpressionAttributeValues: {
          ':one': 1,
          ':forget': Math.floor(Date.parse(`${minute}:00Z`) / 1000) + 3600,
        },
        ReturnValues: 'UPDATED_NEW',
      }),
    )
    return Number(Attributes?.times ?? 0)
  },
})
