import { type Deployed, type DeployedResource, ofType } from '../template/deployed.ts'
import { type Refusal, TemplateRefused } from '../template/refusal.ts'
import { misfitsOfPolicy } from './check-policy.ts'
import { type Misfit, type RawPolicy, type Statement, statementsOf } from './statement.ts'

/** AWS's own policies that give nothing but what the local cloud does without: writing logs and traces. */
const harmless =
  /^arn:aws[a-z-]*:iam::aws:policy\/(service-role\/AWSLambdaBasicExecutionRole|AWSXRayDaemonWriteAccess)$/

/**
 * What the policies of the template give to each role, by the role's ARN.
 *
 * @throws TemplateRefused for what the local cloud cannot evaluate: other elements, operators and condition keys
 *   than it knows, and policies that are AWS's own.
 */
export function rolesOf(deployed: Deployed): Map<string, Statement[]> {
  const refusals: Refusal[] = []
  const refuse = ({ logicalId, type }: DeployedResource, misfits: Misfit[]) =>
    refusals.push(...misfits.map((misfit) => ({ stack: deployed.stackName, logicalId, type, ...misfit })))
  const policies = ofType(deployed, 'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy')
  for (const policy of policies) refuse(policy, misfitsOfPolicy(policy.properties as unknown as RawPolicy))

  const roles = ofType(deployed, 'AWS::IAM::Role').map((role): [string, Statement[]] => {
    const inline = (role.properties.Policies ?? []) as RawPolicy[]
    inline.forEach((policy, n) => void refuse(role, misfitsOfPolicy(policy, `Policies[${n}].PolicyDocument`)))
    const managed = (role.properties.ManagedPolicyArns ?? []) as string[]
    const unknown = managed.filter((arn) => !harmless.test(arn) && !policies.some(({ ref }) => ref === arn))
    const supported = 'policies of this template, AWSLambdaBasicExecutionRole, AWSXRayDaemonWriteAccess'
    refuse(
      role,
      unknown.map((value) => ({ property: 'ManagedPolicyArns', value, supported })),
    )
    const attached = policies.filter(
      ({ properties, ref }) =>
        ((properties.Roles ?? []) as string[]).includes(role.name) || managed.includes(ref),
    )
    const all = [...inline, ...attached.map(({ properties }) => properties as unknown as RawPolicy)]
    return [role.attribute('Arn'), all.flatMap(statementsOf)]
  })
  if (refusals.length > 0) throw new TemplateRefused(refusals)
  return new Map(roles)
}
