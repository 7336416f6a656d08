import type { WireRequest, WireResponse, WireService } from '../contracts.ts'
import type { Accounts } from './accounts.ts'
import type { Person } from './people.ts'
import type { Pool } from './pools-of.ts'

const TARGET = /^AWSCognitoIdentityProviderService\.(\w+)$/

/** What the API refuses; `name` is AWS's name for it. */
class Refused extends Error {
  constructor(name: string, message: string) {
    super(message)
    this.name = name
  }
}

interface Input {
  UserPoolId?: string
  Username?: string
  GroupName?: string
}
type Operation = (accounts: Accounts, pool: Pool, person: Person, input: Input) => object

/** What can be done to the invented people, as whoever runs the service does it to real ones. */
const OPERATIONS: Record<string, Operation> = {
  AdminAddUserToGroup: (accounts, pool, person, input) => {
    const groups = new Set([...person.groups, groupOf(pool, input)])
    accounts.change(pool, { ...person, groups: [...groups] })
    return {}
  },
  AdminRemoveUserFromGroup: (accounts, pool, person, input) => {
    const group = groupOf(pool, input)
    accounts.change(pool, { ...person, groups: person.groups.filter((one) => one !== group) })
    return {}
  },
  AdminListGroupsForUser: (_, pool, { groups }) => ({
    Groups: groups.map((GroupName) => ({ GroupName, UserPoolId: pool.id })),
  }),
  AdminDisableUser: (accounts, pool, person) => {
    accounts.change(pool, { ...person, disabled: true })
    return {}
  },
  AdminEnableUser: (accounts, pool, person) => {
    accounts.change(pool, { ...person, disabled: undefined })
    return {}
  },
}

/** Cognito's API as far as it changes what the people of a pool may do (AWS JSON 1.1). */
export const adminApi = (accounts: Accounts, pools: Pool[]): WireService => ({
  name: 'Cognito user pools',
  accepts: (request) => operationOf(request) !== '',
  async handle(request) {
    try {
      const operation = OPERATIONS[operationOf(request)]
      if (!operation)
        return refusal('UnknownOperationException', `The local cloud does not have ${operationOf(request)}`)
      const input = JSON.parse(request.body.toString() || '{}') as Input
      const pool = pools.find(({ id }) => id === input.UserPoolId)
      if (!pool) throw new Refused('ResourceNotFoundException', 'User pool does not exist.')
      return answer(200, operation(accounts, pool, personOf(accounts, pool, input), input))
    } catch (error) {
      if (error instanceof Refused) return refusal(error.name, error.message)
      if (error instanceof SyntaxError) return refusal('SerializationException', error.message)
      throw error
    }
  },
  needs(request) {
    const action = `cognito-idp:${operationOf(request)}`
    return pools.map(({ arn }) => ({ action, resource: arn }))
  },
  refuse: ({ name, message }) => refusal(name, message),
})

const operationOf = ({ headers }: WireRequest): string =>
  TARGET.exec(headers['x-amz-target'] ?? '')?.[1] ?? ''

function personOf(accounts: Accounts, pool: Pool, { Username = '' }: Input): Person {
  const person = accounts.people(pool).find(({ sub, email }) => [sub, email].includes(Username.toLowerCase()))
  if (!person) throw new Refused('UserNotFoundException', 'User does not exist.')
  return person
}

function groupOf(pool: Pool, { GroupName = '' }: Input): string {
  if (!pool.groups.includes(GroupName)) throw new Refused('ResourceNotFoundException', 'Group not found.')
  return GroupName
}

const refusal = (code: string, message: string) =>
  answer(400, { __type: code, message }, { 'x-amzn-errortype': code })
const answer = (status: number, content: object, headers: Record<string, string> = {}): WireResponse => ({
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1', ...headers },
  body: JSON.stringify(content),
})
