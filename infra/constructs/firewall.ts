import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import type { Deployment } from '../read-context.ts'

/**
 * Requests that one address may make in five minutes. Whole hospitals go out through one address: twenty people who
 * answer at the same time, with twenty pages and all that these load, stay well below.
 */
const IN_FIVE_MINUTES = 3000

/**
 * Rules of AWS's common set that look into what people write. They only count: an answer may say anything, and the
 * firewall would lose it with a page of its own. Functions take text as text, and limit its length with a message.
 */
const COUNT_ONLY = [
  'CrossSiteScripting_BODY',
  'EC2MetaDataSSRF_BODY',
  'GenericLFI_BODY',
  'GenericRFI_BODY',
  'SizeRestrictions_BODY',
]

/** AWS's own rules, in the order in which they are asked. */
const MANAGED: { name: string; countOnly?: string[] }[] = [
  { name: 'AWSManagedRulesAmazonIpReputationList' },
  { name: 'AWSManagedRulesCommonRuleSet', countOnly: COUNT_ONLY },
  { name: 'AWSManagedRulesKnownBadInputsRuleSet' },
]

/** The web ACL in front of CloudFront: at most so many requests an address, and AWS's managed rules. */
export function firewall(scope: Construct, { prefix }: Deployment): CfnWebACL {
  // Samples would keep paths, and with them the tokens of links.
  const visible = (metricName: string) => ({
    cloudWatchMetricsEnabled: true,
    metricName: `${prefix}${metricName}`,
    sampledRequestsEnabled: false,
  })
  return new CfnWebACL(scope, 'Firewall', {
    name: `${prefix}front-door`,
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: visible('front-door'),
    rules: [
      {
        name: 'too-many-from-one-address',
        priority: 0,
        action: { block: { customResponse: { responseCode: 429 } } },
        statement: { rateBasedStatement: { limit: IN_FIVE_MINUTES, aggregateKeyType: 'IP' } },
        visibilityConfig: visible('too-many-from-one-address'),
      },
      ...MANAGED.map(({ name, countOnly = [] }, index) => ({
        name,
        priority: index + 1,
        overrideAction: { none: {} },
        statement: {
          managedRuleGroupStatement: {
            vendorName: 'AWS',
            name,
            ruleActionOverrides: countOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
          },
        },
        visibilityConfig: visible(name),
      })),
    ],
  })
}
