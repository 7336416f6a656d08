import type { Schema } from '../json/schema.ts'

export interface Operation {
  operationId: string
  summary: string
  [member: string]: unknown
}
/** Operations by path and method. */
export type Paths = Record<string, Record<string, Operation>>

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

/** A response with JSON in it. */
export const answers = (description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})

/** Where what came of a POST is to be seen. */
export const SEE_OTHER = {
  description: 'Done. Get the address in Location to see what came of it.',
  headers: { Location: { required: true, schema: { type: 'string', format: 'uri-reference' } } },
}

export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
})

/** What every operation can say. */
export const PROBLEMS = {
  400: problem('The body could not be read: `malformed`'),
  404: problem('`not-found`, `unknown-link`'),
  405: problem('`wrong-method`'),
  413: problem('`too-large`'),
  415: problem('`unsupported-type`, `not-to-programs`'),
  429: problem('`too-many`: wait for as long as Retry-After says'),
  500: problem('`unexpected`'),
}
export const pick = (...codes: (keyof typeof PROBLEMS)[]) =>
  Object.fromEntries(codes.map((code) => [code, PROBLEMS[code]]))

interface Words {
  id: string
  summary: string
  description?: string
  tag: string
  /** Parameters of the query, with what they mean. */
  query?: Record<string, string>
  path: string
}

const LANGUAGE = { name: 'lang', in: 'query', schema: { type: 'string', enum: ['en', 'cy'] } }

/** Something that is shown and changes nothing. */
export function get(words: Words, response: object, more: Record<number, object> = {}): Operation {
  return { ...said(words), responses: { 200: response, ...pick(404, 429, 500), ...more } }
}

/** Something that is sent, as JSON. */
export function post(words: Words, body: Schema, responses: Record<number, object>): Operation {
  return {
    ...said(words),
    requestBody: { required: true, content: { 'application/json': { schema: body } } },
    responses: { ...responses, ...pick(400, 404, 413, 415, 429, 500) },
  }
}

function said({ id, summary, description, tag, query = {}, path }: Words) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const inQuery = Object.entries(query).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  }))
  const language = path.startsWith('/answer') || path.startsWith('/you') ? [LANGUAGE] : []
  const parameters = [...inPath, ...inQuery, ...language]
  return {
    operationId: id,
    summary,
    ...(description ? { description } : {}),
    tags: [tag],
    ...(parameters.length > 0 ? { parameters } : {}),
    security: tag === 'console' ? [{ session: [] }] : [],
  }
}
