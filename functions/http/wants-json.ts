import type { APIGatewayProxyEventV2 } from 'aws-lambda'

const JSON_TYPES = ['application/json', 'application/problem+json']

/**
 * Whether a request is to be answered with JSON: it names JSON, and wants it more than HTML (RFC 9110 section 12.5.1).
 * Where the weights are equal, what is named goes before what a wildcard covers, and the first before the second; whoever
 * says nothing gets what she sent. Nothing is refused with 406: a page is better than none.
 */
export function wantsJson({ headers }: Pick<APIGatewayProxyEventV2, 'headers'>): boolean {
  const ranges = (headers.accept ?? '*/*').split(',').map(readRange)
  const json = JSON_TYPES.map((type) => bestFor(type, ranges)).toSorted(compare)[0]!
  const compared = compare(json, bestFor('text/html', ranges))
  return compared === 0 ? isJson(headers['content-type']) : compared < 0
}

/** Whether a body of this content type is JSON. */
export const isJson = (contentType: string | undefined): boolean =>
  contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json'

interface Range {
  type: string
  weight: number
}
/** Weight, how exactly it is named, and where it stands in the list: better is smaller. */
type Rank = [weight: number, exactness: number, place: number]

const NOT_AT_ALL: Rank = [0, 3, 0]

function readRange(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase())
  const weight = Number(parameters.find((one) => one.startsWith('q='))?.slice(2) ?? 1)
  return { type, weight: weight >= 0 && weight <= 1 ? weight : 0 }
}

/** The most exact range that holds for a type decides about it. */
function bestFor(type: string, ranges: Range[]): Rank {
  for (const [exactness, name] of [type, `${type.split('/')[0]}/*`, '*/*'].entries()) {
    const place = ranges.findIndex((range) => range.type === name)
    const weight = ranges[place]?.weight
    // Of no weight is not wanted, however exactly it is named.
    if (weight !== undefined)
      return weight > 0 ? [-weight, exactness, exactness === 0 ? place : 0] : NOT_AT_ALL
  }
  return NOT_AT_ALL
}

function compare(one: Rank, other: Rank): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2]
}
