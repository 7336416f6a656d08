import { arn, named, type ResourceType, uuid } from '../resource-type.ts'
import { anything, fields, list, map, number, oneOf, text } from '../shape.ts'

export const lambda: Record<string, ResourceType> = {
  'AWS::Lambda::Function': {
    state: 'served',
    properties: {
      FunctionName: text,
      Description: anything,
      Code: fields({ S3Bucket: text, S3Key: text }, ['S3Key']),
      Handler: text,
      Runtime: oneOf('nodejs24.x'),
      PackageType: oneOf('Zip'),
      Architectures: list(oneOf('arm64', 'x86_64')),
      Role: text,
      Environment: fields({ Variables: map(text) }),
      Timeout: number(1, 900),
      MemorySize: number(128, 10_240),
      ReservedConcurrentExecutions: number(0, 1000),
      LoggingConfig: fields({
        LogGroup: text,
        LogFormat: oneOf('Text', 'JSON'),
        ApplicationLogLevel: anything,
        SystemLogLevel: anything,
      }),
      EphemeralStorage: anything,
      KmsKeyArn: anything,
      RecursiveLoop: anything,
      RuntimeManagementConfig: anything,
      Tags: anything,
      TracingConfig: anything,
    },
    required: ['Code', 'Handler', 'Runtime', 'Role'],
    name: named('FunctionName'),
    attributes: { Arn: arn('lambda', (name) => `function:${name}`) },
  },
  'AWS::Lambda::Permission': {
    state: 'served',
    properties: {
      Action: oneOf('lambda:InvokeFunction'),
      FunctionName: text,
      Principal: text,
      SourceArn: text,
      SourceAccount: text,
    },
    required: ['Action', 'FunctionName', 'Principal'],
    name: named(undefined, 100),
  },
  'AWS::Lambda::EventInvokeConfig': {
    state: 'served',
    properties: {
      FunctionName: text,
      Qualifier: oneOf('$LATEST'),
      DestinationConfig: anything,
      MaximumEventAgeInSeconds: anything,
      MaximumRetryAttempts: number(0, 2),
    },
    required: ['FunctionName'],
    name: uuid,
  },
}
