import type { JsonObject } from '../json.ts'
import { ApiError } from './api-error.ts'

/** A required text of a request. @throws ApiError ValidationException, naming the member. */
export function text(input: JsonObject, name: string): string {
  const value = input[name]
  if (typeof value === 'string' && value !== '') return value
  throw invalid(name, value, 'Member must be a text that is not empty')
}

export function optionalText(input: JsonObject, name: string): string | undefined {
  return input[name] === undefined || input[name] === null ? undefined : text(input, name)
}

/** A required ARN of one resource type. @throws ApiError InvalidArn. */
export function arn(input: JsonObject, name: string, type: 'stateMachine' | 'execution' | 'mapRun'): string {
  const value = text(input, name)
  if (new RegExp(`^arn:aws[a-z-]*:states:[a-z0-9-]+:\\d{12}:${type}:.+$`).test(value)) return value
  throw new ApiError('InvalidArn', `Invalid Arn: '${value}' is not the ARN of a ${type}`)
}

/** A name of a machine or execution (Step Functions quotas). @throws ApiError InvalidName. */
export function resourceName(value: string): string {
  if (/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u.test(value)) return value
  throw new ApiError('InvalidName', `Invalid Name: '${value}'`)
}

export interface Page {
  from: number
  limit: number
}

/** maxResults (100 by default, at most 1,000) and nextToken. @throws ApiError InvalidToken for a token not ours. */
export function page(input: JsonObject): Page {
  const wanted = Number(input.maxResults ?? 0)
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 1000)
    throw invalid('maxResults', input.maxResults, 'Member must be a whole number from 0 to 1000')
  const limit = wanted === 0 ? 100 : wanted
  const token = optionalText(input, 'nextToken')
  if (token === undefined) return { from: 0, limit }
  const from = Number(Buffer.from(token, 'base64').toString())
  if (Number.isInteger(from) && from > 0) return { from, limit }
  throw new ApiError('InvalidToken', `Invalid Token: 'Invalid token'`)
}

/** Cuts one page out of what was read from `page.from`, one row more than `page.limit`. */
export function cutPage<T>(rows: T[], { from, limit }: Page): { rows: T[]; nextToken?: string } {
  if (rows.length <= limit) return { rows }
  return { rows: rows.slice(0, limit), nextToken: Buffer.from(String(from + limit)).toString('base64') }
}

export function invalid(name: string, value: unknown, what: string): ApiError {
  const message = `1 validation error detected: Value '${value ?? ''}' at '${name}' failed to satisfy constraint: ${what}`
  return new ApiError('ValidationException', message)
}

/** AWS JSON carries instants as seconds. */
export const seconds = (milliseconds: number) => milliseconds / 1000
