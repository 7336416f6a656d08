import { type Deployed, type DeployedResource, ofType } from '../template/deployed.ts'
import { type Refusal, TemplateRefused } from '../template/refusal.ts'
import { type Conditions, type Context, holds, unsupportedIn } from './conditions.ts'
import { asList, type RawStatement } from './statement.ts'

/**
 * Checks that every function, state machine and schedule has a role of the template that trusts its service, as AWS
 * checks when they are made. Throws `TemplateRefused` for all that have not.
 */
export function checkTrust(deployed: Deployed): void {
  const { region, account } = deployed
  const roles = new Map(ofType(deployed, 'AWS::IAM::Role').map((role) => [role.attribute('Arn'), role]))
  const refusals: Refusal[] = []

  const check = (
    resource: DeployedResource,
    property: string,
    role: unknown,
    service: string,
    arn: string,
  ) => {
    const { logicalId, type } = resource
    const refuse = (supported: string) =>
      refusals.push({ stack: deployed.stackName, logicalId, type, property, value: role, supported })
    const found = roles.get(String(role))
    if (!found) return refuse('the ARN of a role of this template')
    const statements = trustOf(found)
    const unknown = statements.flatMap(({ Condition }) => unsupportedIn(Condition ?? {}))
    for (const { name, supported } of unknown) refuse(`a role whose trust has not ${name} but ${supported}`)
    const context = { 'aws:SourceAccount': [account], 'aws:SourceArn': [arn] }
    if (unknown.length === 0 && !trusts(statements, service, context))
      refuse(`a role that ${service} may assume (AssumeRolePolicyDocument)`)
  }

  for (const one of ofType(deployed, 'AWS::Lambda::Function'))
    check(one, 'Role', one.properties.Role, 'lambda.amazonaws.com', one.attribute('Arn'))
  for (const one of ofType(deployed, 'AWS::StepFunctions::StateMachine'))
    check(one, 'RoleArn', one.properties.RoleArn, 'states.amazonaws.com', one.ref)
  for (const one of ofType(deployed, 'AWS::Scheduler::Schedule')) {
    // Scheduler names the group, not the schedule (user guide, "Confused deputy prevention").
    const group = `arn:aws:scheduler:${region}:${account}:schedule-group/${one.properties.GroupName ?? 'default'}`
    const { RoleArn } = one.properties.Target as { RoleArn: string }
    check(one, 'Target.RoleArn', RoleArn, 'scheduler.amazonaws.com', group)
  }
  if (refusals.length > 0) throw new TemplateRefused(refusals)
}

interface TrustStatement extends RawStatement {
  Principal: { Service?: string | string[] }
  Condition?: Conditions
}

const trustOf = ({ properties }: DeployedResource): TrustStatement[] =>
  asList((properties.AssumeRolePolicyDocument as { Statement: TrustStatement | TrustStatement[] }).Statement)

const trusts = (statements: TrustStatement[], service: string, context: Context) =>
  statements.some(
    ({ Effect, Action, Principal, Condition }) =>
      Effect === 'Allow' &&
      asList(Action).includes('sts:AssumeRole') &&
      asList(Principal.Service).includes(service) &&
      holds(Condition ?? {}, context),
  )
