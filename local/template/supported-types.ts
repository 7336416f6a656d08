import type { ResourceType } from './resource-type.ts'
import { apiGateway } from './types/api-gateway.ts'
import { cloudFront } from './types/cloudfront.ts'
import { cognito } from './types/cognito.ts'
import { dynamodb } from './types/dynamodb.ts'
import { events } from './types/events.ts'
import { iam } from './types/iam.ts'
import { inertTypes } from './types/inert.ts'
import { lambda } from './types/lambda.ts'
import { scheduler } from './types/scheduler.ts'
import { secretsManager } from './types/secrets-manager.ts'
import { ses } from './types/ses.ts'
import { stepFunctions } from './types/step-functions.ts'

/** Every resource type that a template may have; all others are refused at start. */
export const supportedTypes: Record<string, ResourceType> = {
  ...apiGateway,
  ...cloudFront,
  ...secretsManager,
  ...lambda,
  ...iam,
  ...stepFunctions,
  ...dynamodb,
  ...ses,
  ...events,
  ...cognito,
  ...scheduler,
  ...inertTypes,
}
