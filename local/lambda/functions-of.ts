import { join } from 'node:path'
import { type Deployed, ofType } from '../template/deployed.ts'
import { type Refusal, TemplateRefused } from '../template/refusal.ts'

/** A function of the template, ready to run. */
export interface FunctionConfig {
  name: string
  arn: string
  roleArn: string
  /** `file.export`, as in the template. */
  handler: string
  /** The unpacked asset: what is /var/task on Lambda. */
  taskRoot: string
  variables: Record<string, string>
  timeoutSeconds: number
  memoryMb: number
  /** Reserved concurrency, if the template gives one. */
  reserved?: number
  logGroup: string
  logFormat: 'Text' | 'JSON'
  /** How often an asynchronous invocation that failed is tried again (AWS: twice unless said). */
  eventRetries: number
}

/** The functions of a stack. Throws `TemplateRefused` for code that is not an asset of the assembly. */
export function functionsOf(deployed: Deployed): FunctionConfig[] {
  const refusals: Refusal[] = []
  const eventConfigs = ofType(deployed, 'AWS::Lambda::EventInvokeConfig')
  const functions = ofType(deployed, 'AWS::Lambda::Function').map((resource): FunctionConfig => {
    const { logicalId, type, name, properties } = resource
    const { S3Key: key } = properties.Code as { S3Key: string }
    const taskRoot = deployed.assetPath(key)
    if (taskRoot === undefined || taskRoot.endsWith('.zip')) {
      const supported = 'a directory that is an asset of this assembly (Code.fromAsset)'
      refusals.push({
        stack: deployed.stackName,
        logicalId,
        type,
        property: 'Code.S3Key',
        value: key,
        supported,
      })
    }
    const { Variables = {} } = (properties.Environment ?? {}) as { Variables?: Record<string, unknown> }
    const logging = (properties.LoggingConfig ?? {}) as { LogGroup?: string; LogFormat?: 'JSON' }
    const events = eventConfigs.find(({ properties: { FunctionName } }) => FunctionName === name)
    return {
      name,
      arn: resource.attribute('Arn'),
      roleArn: properties.Role as string,
      handler: properties.Handler as string,
      taskRoot: taskRoot ?? '',
      variables: Object.fromEntries(Object.entries(Variables).map(([key, value]) => [key, String(value)])),
      // The defaults are those of Lambda: 3 seconds, 128 MB.
      timeoutSeconds: Number(properties.Timeout ?? 3),
      memoryMb: Number(properties.MemorySize ?? 128),
      reserved: properties.ReservedConcurrentExecutions as number | undefined,
      logGroup: logging.LogGroup ?? join('/aws/lambda', name),
      logFormat: logging.LogFormat ?? 'Text',
      eventRetries: Number(events?.properties.MaximumRetryAttempts ?? 2),
    }
  })
  if (refusals.length > 0) throw new TemplateRefused(refusals)
  return functions
}
