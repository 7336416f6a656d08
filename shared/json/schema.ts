/** A JSON Schema (2020-12, the dialect of OpenAPI 3.1), as far as we write it. */
export type Schema = { [keyword: string]: unknown }

/** An object with these members, all of them required but those named in `optional`. */
export const object = (
  properties: Record<string, Schema>,
  optional: Record<string, Schema> = {},
): Schema => ({
  type: 'object',
  required: Object.keys(properties),
  properties: { ...properties, ...optional },
})

export const text: Schema = { type: 'string' }
export const date: Schema = { type: 'string', format: 'date' }
export const instant: Schema = { type: 'string', format: 'date-time' }
export const count: Schema = { type: 'integer', minimum: 0 }
export const yes: Schema = { type: 'boolean' }
export const list = (items: Schema): Schema => ({ type: 'array', items })
export const oneOf = (...values: string[]): Schema => ({ type: 'string', enum: values })
export const described = (description: string, schema: Schema): Schema => ({ ...schema, description })
