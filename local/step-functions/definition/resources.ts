/**
 * Optimized integrations of AWS, so that a resource AWS knows and we lack is not called unknown. Source:
 * Developer Guide.
 */
const OPTIMIZED = [
  'apigateway:invoke',
  'athena:',
  'batch:submitJob',
  'bedrock:',
  'codebuild:',
  'databrew:startJobRun',
  'dynamodb:getItem',
  'dynamodb:putItem',
  'dynamodb:updateItem',
  'dynamodb:deleteItem',
  'ecs:runTask',
  'eks:',
  'elasticmapreduce:',
  'emr-containers:',
  'emr-serverless:',
  'events:putEvents',
  'glue:startJobRun',
  'http:invoke',
  'lambda:invoke',
  'mediaconvert:createJob',
  'sagemaker:',
  'sns:publish',
  'sqs:sendMessage',
  'states:startExecution',
  'aws-sdk:',
]

const INTEGRATION = /^arn:aws[a-z-]*:states:[a-z0-9-]*:\d*:(?!activity:)(.+)$/
const FUNCTION = /^arn:aws[a-z-]*:lambda:[a-z0-9-]+:\d{12}:function:[A-Za-z0-9_-]+(:[A-Za-z0-9_$-]+)?$/
const ACTIVITY = /^arn:aws[a-z-]*:states:[a-z0-9-]+:\d{12}:activity:.+$/

export function isAwsResource(resource: string): boolean {
  const integration = INTEGRATION.exec(resource)?.[1]
  if (integration) return OPTIMIZED.some((known) => integration.startsWith(known))
  return isFunctionArn(resource) || ACTIVITY.test(resource)
}

export function isFunctionArn(resource: string): boolean {
  return FUNCTION.test(resource)
}

/** The two integrations that the local cloud runs besides a plain function ARN. */
export function isLambdaInvoke(resource: string): boolean {
  return /^arn:aws[a-z-]*:states:::lambda:invoke(\.waitForTaskToken)?$/.test(resource)
}

export function waitsForToken(resource: string): boolean {
  return resource.endsWith('.waitForTaskToken')
}
