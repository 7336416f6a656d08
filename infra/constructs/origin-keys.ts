import { Validations } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import type { Deployment } from '../read-context.ts'

/** The header by which CloudFront shows that a request came through it. `functions/http/through-front-door.ts` looks. */
export const ORIGIN_KEY_HEADER = 'x-countersign-origin'

/**
 * The keys that requests through CloudFront carry: it sends the first, and functions take any of them, so that a key
 * is changed without refusing anybody in between (docs/deploy.md). They are made by Secrets Manager; the template has
 * only references, which CloudFormation resolves when it deploys.
 */
export function originKeys(scope: Construct, deployment: Deployment, key: IKey): string[] {
  return deployment.originKeys.map((number) => {
    const secret = new Secret(scope, `OriginKey${number}`, {
      description: 'Shows the API that a request came through CloudFront',
      encryptionKey: key,
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    })
    Validations.of(secret).acknowledge({
      id: 'AwsSolutions::AwsSolutions-SMG4',
      reason:
        'CloudFront and the functions take a new key together, which only a deployment can do: it is changed by ' +
        'number, in three deployments, as docs/deploy.md says. It opens nothing that a visitor cannot see.',
    })
    // Resolved by CloudFormation, never by this app: what comes back is a reference.
    return secret.secretValue.unsafeUnwrap()
  })
}
