import { CfnOutput, Fn, Stack, type StackProps } from 'aws-cdk-lib'
import { Certificate, CertificateValidation, KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager'
import type { Construct } from 'constructs'
import { firewall } from './constructs/firewall.ts'
import type { Edge } from './constructs/front-door.ts'
import type { Deployment } from './read-context.ts'

/** What CloudFront takes from us-east-1 only. It holds rules and a certificate, and never any data. */
export class EdgeStack extends Stack {
  readonly edge: Edge

  constructor(scope: Construct, id: string, props: StackProps & { deployment: Deployment }) {
    super(scope, id, {
      ...props,
      description: 'Countersign: the firewall and the certificate of its front door',
    })
    const { stage, domain } = props.deployment
    // Read by name by the other stack, in another Region (Fn::GetStackOutput): changing one does not change the other.
    const shared = (name: string, value: string) => {
      new CfnOutput(this, name, { value })
      return name
    }
    const outputs = {
      firewall: stage.hasFirewall
        ? shared('FirewallArn', firewall(this, props.deployment).attrArn)
        : undefined,
      certificate: domain
        ? shared(
            'CertificateArn',
            // Whoever owns the domain enters the record that the ACM console shows; deploying waits for it.
            new Certificate(this, 'Certificate', {
              domainName: domain,
              validation: CertificateValidation.fromDns(),
              keyAlgorithm: KeyAlgorithm.EC_PRIME256V1,
            }).certificateArn,
          )
        : undefined,
    }
    const read = (name: string | undefined) => name && Fn.getStackOutput(this.stackName, name, 'us-east-1')
    this.edge = { firewall: read(outputs.firewall), certificate: read(outputs.certificate) }
  }
}

/** Whether a deployment needs anything from us-east-1. */
export const needsEdge = ({ stage, domain }: Deployment): boolean => stage.hasFirewall || domain !== undefined
