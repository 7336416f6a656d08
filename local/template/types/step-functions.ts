import { arn, named, type ResourceType } from '../resource-type.ts'
import { anything, fields, map, oneOf, text } from '../shape.ts'

const machineArn = arn('states', (name) => `stateMachine:${name}`)

export const stepFunctions: Record<string, ResourceType> = {
  'AWS::StepFunctions::StateMachine': {
    state: 'served',
    properties: {
      StateMachineName: text,
      StateMachineType: oneOf('STANDARD'),
      DefinitionString: text,
      DefinitionS3Location: fields({ Bucket: text, Key: text }, ['Key']),
      DefinitionSubstitutions: map(text),
      RoleArn: text,
      EncryptionConfiguration: anything,
      LoggingConfiguration: anything,
      TracingConfiguration: anything,
      Tags: anything,
    },
    required: ['RoleArn'],
    name: named('StateMachineName', 80),
    ref: machineArn,
    attributes: { Arn: machineArn, Name: ({ name }) => name },
  },
}
