import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { describe, expect, inject, test } from 'vitest'
import { EdgeStack, needsEdge } from '../../infra/edge-stack.ts'
import { readContext } from '../../infra/read-context.ts'
import { readTemplate } from './template.ts'

const { template, of, resources } = readTemplate(inject('assembly'))
const [[door, { Properties }]] = of('AWS::CloudFront::Distribution') as [[string, (typeof resources)[0]]]
const config = Properties.DistributionConfig
const functions = of('AWS::Lambda::Function')

describe('the front door', () => {
  test('is the one address that letters carry', () => {
    const origins = functions.flatMap(([, { Properties }]) => Properties.Environment?.Variables.ORIGIN ?? [])
    expect(origins.length).toBeGreaterThan(0)
    for (const origin of origins)
      expect(origin).toEqual({ 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [door, 'DomainName'] }]] })
  })

  test('is reached over TLS only, and goes to the API over TLS only', () => {
    for (const behavior of [config.DefaultCacheBehavior, ...config.CacheBehaviors])
      expect(behavior.ViewerProtocolPolicy).toBe('redirect-to-https')
    for (const { CustomOriginConfig } of config.Origins)
      expect(CustomOriginConfig).toMatchObject({
        OriginProtocolPolicy: 'https-only',
        OriginSSLProtocols: ['TLSv1.2'],
      })
  })

  test('keeps no page, and keeps assets', () => {
    // The managed policies CachingDisabled and CachingOptimized.
    expect(config.DefaultCacheBehavior.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad')
    expect(config.CacheBehaviors).toHaveLength(1)
    expect(config.CacheBehaviors[0]).toMatchObject({
      PathPattern: '/assets/*',
      AllowedMethods: ['GET', 'HEAD'],
      CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
    })
  })

  test('shows a key that stands nowhere in the template, and every function of the API asks for it', () => {
    const [[secret]] = of('AWS::SecretsManager::Secret') as [[string, unknown]]
    const reference = {
      'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: secret }, ':SecretString:::}}']],
    }
    for (const { OriginCustomHeaders } of config.Origins)
      expect(OriginCustomHeaders).toEqual([{ HeaderName: 'x-countersign-origin', HeaderValue: reference }])
    const integrations = JSON.stringify(of('AWS::ApiGatewayV2::Integration'))
    const behind = functions.filter(([id]) => integrations.includes(`"${id}"`))
    expect(behind.length).toBeGreaterThan(0)
    for (const [id, { Properties }] of behind)
      expect(Properties.Environment.Variables.ORIGIN_KEYS, id).toEqual(reference)
  })

  test('leaves headers to the functions that set them', () => {
    const [[, policy]] = of('AWS::CloudFront::ResponseHeadersPolicy') as [[string, (typeof resources)[0]]]
    const { SecurityHeadersConfig: headers } = policy.Properties.ResponseHeadersPolicyConfig
    for (const name of ['ContentSecurityPolicy', 'FrameOptions', 'ReferrerPolicy', 'StrictTransportSecurity'])
      expect(headers[name].Override, name).toBe(false)
  })

  test('nobody has a bucket to leave open', () => {
    template.resourceCountIs('AWS::S3::Bucket', 0)
  })
})

describe('what CloudFront takes from us-east-1', () => {
  const production = { stage: 'production', sender: 'no-reply@approvals.example.org' }
  const edgeOf = (context: object) => {
    const app = new App({ context: { ...production, ...context } })
    const deployment = readContext(app.node)
    expect(needsEdge(deployment)).toBe(true)
    const stack = new EdgeStack(app, 'CountersignEdge', { deployment, env: { region: 'us-east-1' } })
    return Template.fromStack(stack)
  }

  test('in production is a firewall with AWS’s rules and a limit for each address', () => {
    const edge = edgeOf({})
    edge.resourceCountIs('AWS::CertificateManager::Certificate', 0)
    const [acl] = Object.values(edge.findResources('AWS::WAFv2::WebACL'))
    const { Scope, Rules } = acl!.Properties
    expect(Scope).toBe('CLOUDFRONT')
    expect(Rules[0].Statement).toEqual({ RateBasedStatement: { AggregateKeyType: 'IP', Limit: 3000 } })
    expect(Rules.slice(1).map(({ Name }: { Name: string }) => Name)).toEqual([
      'AWSManagedRulesAmazonIpReputationList',
      'AWSManagedRulesCommonRuleSet',
      'AWSManagedRulesKnownBadInputsRuleSet',
    ])
  })

  test('takes no samples of requests, whose paths hold the tokens of links', () => {
    const text = JSON.stringify(edgeOf({}).findResources('AWS::WAFv2::WebACL'))
    expect(text).not.toContain('"SampledRequestsEnabled":true')
  })

  test('is a certificate too when there is a domain', () => {
    edgeOf({ domain: 'approvals.example.org' }).hasResourceProperties(
      'AWS::CertificateManager::Certificate',
      {
        DomainName: 'approvals.example.org',
        ValidationMethod: 'DNS',
      },
    )
  })

  test('is nothing in development', () => {
    expect(needsEdge(readContext(new App({ context: { sender: 'no-reply@a.example' } }).node))).toBe(false)
  })
})
