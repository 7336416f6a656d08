import { functionName } from '../lambda/function-name.ts'
import { type Deployed, ofType } from '../template/deployed.ts'
import { type Refusal, TemplateRefused } from '../template/refusal.ts'
import { matchesArn } from './match.ts'

/** What a function's resource-based policy lets an AWS service do: invoke it, for a source. */
export interface Grant {
  functionName: string
  /** `apigateway.amazonaws.com`. */
  service: string
  /** The pattern of ARNs for which the service may; any when absent. */
  sourceArn?: string
}

/** The `AWS::Lambda::Permission`s of a stack. Throws `TemplateRefused` for principals that are no AWS service. */
export function grantsOf(deployed: Deployed): Grant[] {
  const refusals: Refusal[] = []
  const grants = ofType(deployed, 'AWS::Lambda::Permission').flatMap(({ logicalId, type, properties }) => {
    const { FunctionName, Principal, SourceArn, SourceAccount } = properties as Record<string, string>
    if (!/^[a-z0-9.-]+\.amazonaws\.com$/.test(Principal ?? ''))
      refusals.push({
        ...{ stack: deployed.stackName, logicalId, type, property: 'Principal', value: Principal },
        supported: 'an AWS service, such as apigateway.amazonaws.com',
      })
    // A permission for another account's sources is none for this one's.
    if (SourceAccount !== undefined && SourceAccount !== deployed.account) return []
    return [{ functionName: functionName(FunctionName!), service: Principal!, sourceArn: SourceArn }]
  })
  if (refusals.length > 0) throw new TemplateRefused(refusals)
  return grants
}

/** Whether a service may invoke a function for a source: the ARN of a route, an authorizer or a rule. */
export const isGranted = (grants: Grant[], service: string, name: string, source: string): boolean =>
  grants.some(
    (grant) =>
      grant.functionName === name &&
      grant.service === service &&
      (grant.sourceArn === undefined || matchesArn(grant.sourceArn, source)),
  )
