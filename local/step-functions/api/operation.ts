import type { World } from '../engine/world.ts'
import type { Json, JsonObject } from '../json.ts'

/** One API operation: takes the request's members, gives the response's. @throws ApiError. */
export type Operation = (world: World, input: JsonObject) => Record<string, Json | undefined>
