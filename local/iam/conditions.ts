import { matchesArn, matchesText } from './match.ts'

/** The Condition of a statement: for each operator, for each key, what it may be. */
export type Conditions = Record<string, Record<string, string | string[]>>

/** What is known of a request: the values of each condition key. */
export type Context = Record<string, string[]>

type Operator = (pattern: string, value: string) => boolean

const operators: Record<string, Operator> = {
  StringEquals: (pattern, value) => pattern === value,
  StringLike: matchesText,
  // The two are one (IAM reference, "ARN condition operators").
  ArnEquals: matchesArn,
  ArnLike: matchesArn,
}

/** Keys that some service of the local cloud tells; others would never match, and a Deny would never apply. */
const keys = [
  'aws:SourceAccount',
  'aws:SourceArn',
  'dynamodb:LeadingKeys',
  'ses:FromAddress',
  'ses:Recipients',
]

/**
 * Whether every condition holds. One that asks for a key that the request does not have does not hold, except after
 * `ForAllValues:`, which holds when there is nothing to look at (IAM user guide, "Set operators").
 */
export const holds = (conditions: Conditions, context: Context): boolean =>
  Object.entries(conditions).every(([name, wanted]) => {
    const { set, operator } = operatorOf(name)!
    return Object.entries(wanted).every(([key, patterns]) => {
      const values = valuesOf(context, key)
      const fits = (value: string) => [patterns].flat().some((pattern) => operator(String(pattern), value))
      return set === 'ForAllValues' ? values.every(fits) : values.some(fits)
    })
  })

/** The operators and keys of a Condition that the local cloud cannot tell, each with what it can. */
export function unsupportedIn(conditions: Conditions): { name: string; supported: string }[] {
  return Object.entries(conditions).flatMap(([name, wanted]) => {
    if (!operatorOf(name))
      return [
        { name, supported: `${Object.keys(operators).join(', ')}, also with ForAnyValue: or ForAllValues:` },
      ]
    return Object.keys(wanted)
      .filter((key) => !keys.some((known) => sameKey(known, key)))
      .map((key) => ({ name: `${name}.${key}`, supported: keys.join(', ') }))
  })
}

function operatorOf(name: string): { set?: string; operator: Operator } | undefined {
  const [, set, plain] = /^(?:(ForAnyValue|ForAllValues):)?(\w+)$/.exec(name) ?? []
  const operator = plain !== undefined && Object.hasOwn(operators, plain) ? operators[plain] : undefined
  return operator && { set, operator }
}

const valuesOf = (context: Context, key: string): string[] =>
  Object.entries(context).find(([known]) => sameKey(known, key))?.[1] ?? []

/** Names of condition keys know no capitals (IAM reference, "Condition", "Condition keys"). */
const sameKey = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
