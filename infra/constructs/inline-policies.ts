import { Aspects, type IAspect } from 'aws-cdk-lib'
import { type CfnRole, Policy, Role } from 'aws-cdk-lib/aws-iam'
import type { Construct, IConstruct } from 'constructs'

/**
 * Writes what a role may do into the role itself, for every role in the scope. The CDK makes a policy of it, which is
 * one more resource for each role, and a stack has 500. What is allowed is the same; so is the role, and whoever has
 * it keeps it.
 */
export function inlinePolicies(scope: Construct): void {
  const inline: IAspect = {
    visit(node: IConstruct) {
      if (!(node instanceof Role)) return
      const policy = node.node.tryFindChild('DefaultPolicy')
      if (!(policy instanceof Policy)) return
      const role = node.node.defaultChild as CfnRole
      role.policies = [{ policyName: 'Own', policyDocument: policy.document }]
      node.node.tryRemoveChild('DefaultPolicy')
    },
  }
  Aspects.of(scope).add(inline)
}
