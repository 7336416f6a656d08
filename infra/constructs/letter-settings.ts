import { Stack } from 'aws-cdk-lib'
import { ConfigurationSet, ConfigurationSetTlsPolicy, SuppressionReasons } from 'aws-cdk-lib/aws-ses'
import type { Construct } from 'constructs'
import type { Deployment } from '../read-context.ts'
import type { Permission } from './verb-function.ts'

/**
 * How letters are sent: over TLS or not at all (standards EM-02), counted for the sender's reputation, never again to
 * an address that bounced or complained, and without following who opens them (EM-04).
 */
export function letterSettings(scope: Construct, { prefix }: Deployment): ConfigurationSet {
  return new ConfigurationSet(scope, 'Letters', {
    configurationSetName: `${prefix}letters`,
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    sendingEnabled: true,
  })
}

/**
 * Sending letters as this deployment's sender. A stage that may not write to anybody is held to invented addresses,
 * to SES's mailbox simulator and to the sinks it was given, by the permission itself: no mistake in a scheme or in a
 * copied directory can then reach a person (standards EM-13).
 */
export function maySend(scope: Construct, deployment: Deployment, letters: ConfigurationSet): Permission {
  const { partition, region, account } = Stack.of(scope)
  const arn = (resource: string) => `arn:${partition}:ses:${region}:${account}:${resource}`
  const { sender, sinks, stage } = deployment
  const domain = sender.split('@')[1]
  const from = { 'ses:FromAddress': sender }
  const harmless = ['*.example', '*@simulator.amazonses.com', ...sinks]
  return {
    actions: ['ses:SendRawEmail'],
    resources: [arn(`identity/${domain}`), arn(`configuration-set/${letters.configurationSetName}`)],
    conditions: stage.writesToAnybody
      ? { StringEquals: from }
      : { StringEquals: from, 'ForAllValues:StringLike': { 'ses:Recipients': harmless } },
  }
}
