import { arn, named, type ResourceType } from '../resource-type.ts'
import { anything, fields, number, text } from '../shape.ts'

/** Its value is made here, once. It is read by dynamic references in the template only: there is no API. */
export const secretsManager: Record<string, ResourceType> = {
  'AWS::SecretsManager::Secret': {
    state: 'served',
    properties: {
      Name: text,
      Description: anything,
      GenerateSecretString: fields({
        PasswordLength: number(1, 4096),
        ...Object.fromEntries(
          ['Lowercase', 'Numbers', 'Punctuation', 'Uppercase'].map((kind) => [`Exclude${kind}`, anything]),
        ),
      }),
      KmsKeyId: anything,
      Tags: anything,
    },
    required: ['GenerateSecretString'],
    name: named('Name'),
    ref: arn('secretsmanager', (name) => `secret:${name}`),
  },
}
