import { type Deployed, ofType } from './deployed.ts'

/** An IAM statement with its references worked out. Actions and resources are always lists. */
export interface Statement {
  effect: 'Allow' | 'Deny'
  actions: string[]
  resources: string[]
  condition?: Record<string, Record<string, unknown>>
}

interface RawStatement {
  Effect: 'Allow' | 'Deny'
  Action: string | string[]
  Resource?: string | string[]
  Condition?: Record<string, Record<string, unknown>>
}
interface RawPolicy {
  PolicyDocument: { Statement: RawStatement | RawStatement[] }
}

/** What the policies of the template give to each role, by the role's ARN; AWS's own managed policies left out. */
export function rolesOf(deployed: Deployed): Map<string, Statement[]> {
  const policies = ofType(deployed, 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy')
  return new Map(
    ofType(deployed, 'AWS::IAM::Role').map((role) => {
      const inline = (role.properties.Policies ?? []) as RawPolicy[]
      const managed = (role.properties.ManagedPolicyArns ?? []) as string[]
      const attached = policies.filter(
        ({ properties, ref }) =>
          ((properties.Roles ?? []) as string[]).includes(role.name) || managed.includes(ref),
      )
      const all = [...inline, ...attached.map(({ properties }) => properties as unknown as RawPolicy)]
      return [role.attribute('Arn'), all.flatMap(statementsOf)]
    }),
  )
}

const statementsOf = ({ PolicyDocument }: RawPolicy): Statement[] =>
  asList(PolicyDocument.Statement).map(({ Effect, Action, Resource, Condition }) => ({
    effect: Effect,
    actions: asList(Action),
    resources: asList(Resource ?? []),
    condition: Condition,
  }))

const asList = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value])
