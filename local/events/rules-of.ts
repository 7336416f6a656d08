import type { BusEvent } from '../contracts.ts'
import { type Deployed, type DeployedResource, ofType } from '../template/deployed.ts'
import { type Refusal, TemplateRefused } from '../template/refusal.ts'
import { BadPattern, readPattern } from './event-pattern.ts'

/** A rule on the default bus: which events go to which functions. */
export interface Rule {
  name: string
  arn: string
  matches(event: BusEvent): boolean
  functionArns: string[]
}

/** The rules of a stack that are enabled. Throws `TemplateRefused` for patterns and targets that are not supported. */
export function rulesOf(deployed: Deployed): Rule[] {
  const refusals: Refusal[] = []
  const functions = ofType(deployed, 'AWS::Lambda::Function').map(({ attribute }) => attribute('Arn'))
  const rules = ofType(deployed, 'AWS::Events::Rule').flatMap((resource) => {
    const { logicalId, type, name, properties } = resource
    const refuse = (property: string, value: unknown, supported: string) =>
      refusals.push({ stack: deployed.stackName, logicalId, type, property, value, supported })
    const targets = (properties.Targets ?? []) as { Arn: string }[]
    targets.forEach(({ Arn }, n) => {
      if (!functions.includes(Arn)) refuse(`Targets[${n}].Arn`, Arn, 'the ARN of a function of this template')
    })
    const rule = {
      name,
      arn: resource.attribute('Arn'),
      matches: patternOf(resource, refuse),
      functionArns: targets.map(({ Arn }) => Arn),
    }
    return properties.State === 'DISABLED' ? [] : [rule]
  })
  if (refusals.length > 0) throw new TemplateRefused(refusals)
  return rules
}

function patternOf(
  { properties: { EventPattern: pattern } }: DeployedResource,
  refuse: (property: string, value: unknown, supported: string) => void,
): (event: BusEvent) => boolean {
  try {
    return readPattern(pattern)
  } catch (error) {
    if (!(error instanceof BadPattern)) throw error
    refuse('EventPattern', pattern, `what the local cloud can match: ${error.message}`)
    return () => false
  }
}
