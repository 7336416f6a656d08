import { unsupportedIn } from './conditions.ts'
import { asList, type Misfit, type RawPolicy } from './statement.ts'

const elements = ['Sid', 'Effect', 'Action', 'Resource', 'Condition']

/** What in a policy of a role the local cloud cannot evaluate: it would allow or deny otherwise than AWS does. */
export function misfitsOfPolicy({ PolicyDocument }: RawPolicy, at = 'PolicyDocument'): Misfit[] {
  return asList(PolicyDocument.Statement).flatMap((statement, n): Misfit[] => {
    const property = `${at}.Statement[${n}]`
    const others = Object.entries(statement).filter(([name]) => !elements.includes(name))
    const variables = asList(statement.Resource).filter((resource) => /\$\{/.test(String(resource)))
    return [
      ...others.map(([name, value]) => ({
        property: `${property}.${name}`,
        value,
        supported: `the elements ${elements.join(', ')}`,
      })),
      ...variables.map((value) => ({
        property: `${property}.Resource`,
        value,
        supported: 'ARNs without policy variables',
      })),
      ...unsupportedIn(statement.Condition ?? {}).map(({ name, supported }) => ({
        property: `${property}.Condition.${name}`,
        value: statement.Condition,
        supported,
      })),
    ]
  })
}
