import { Duration, Stack, Validations } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { Construct } from 'constructs'
import type { Deployment } from '../read-context.ts'
import { ORIGIN_KEY_HEADER } from './origin-keys.ts'

/** What CloudFront wants in us-east-1: ARNs of the web ACL and of the domain's certificate. */
export interface Edge {
  firewall?: string
  certificate?: string
}

/**
 * The one address that people see: CloudFront in front of the API. Pages are never kept at the edge; style sheets and
 * scripts, whose addresses change with their content, are. So they need no bucket of their own.
 *
 * It depends on the API alone and not on its routes: the functions behind the routes carry this address in letters.
 */
export function frontDoor(
  scope: Construct,
  deployment: Deployment,
  { api, originKey, edge }: { api: HttpApi; originKey: string; edge: Edge },
): Distribution {
  const { region, urlSuffix } = Stack.of(scope)
  const origin = new HttpOrigin(`${api.apiId}.execute-api.${region}.${urlSuffix}`, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    readTimeout: Duration.seconds(30),
    customHeaders: { [ORIGIN_KEY_HEADER]: originKey },
  })
  const common = {
    origin,
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    responseHeadersPolicy: headersForAll(scope, deployment),
    compress: true,
  }
  const distribution = new Distribution(scope, 'FrontDoor', {
    comment: `Countersign ${deployment.stage.name}: pages for people who answer, and the console`,
    defaultBehavior: {
      ...common,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // The API is found by its own name, so that of the viewer stays out.
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    },
    additionalBehaviors: {
      '/assets/*': {
        ...common,
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      },
    },
    domainNames: deployment.domain ? [deployment.domain] : undefined,
    certificate: edge.certificate
      ? Certificate.fromCertificateArn(scope, 'DomainCertificate', edge.certificate)
      : undefined,
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    httpVersion: HttpVersion.HTTP2_AND_3,
    // Edges in Europe and North America; people elsewhere are served from the nearest of these.
    priceClass: PriceClass.PRICE_CLASS_100,
    webAclId: edge.firewall,
  })
  Validations.of(distribution).acknowledge(
    {
      id: 'AwsSolutions::AwsSolutions-CFR1',
      reason:
        'Directors answer from wherever they are. Refusing countries would refuse people who are asked.',
    },
    {
      id: 'AwsSolutions::AwsSolutions-CFR3',
      reason:
        'Its log would hold the path of every request, and the path of a link holds its secret token. Requests are ' +
        'logged behind it by the API, by route and without addresses.',
    },
    ...(edge.firewall
      ? []
      : [
          {
            id: 'AwsSolutions::AwsSolutions-CFR2',
            reason:
              'Development holds invented people, and its letters reach nobody. A web ACL costs by the month whether ' +
              'anybody comes or not. Production has one, with a limit by address and the managed rules of AWS ' +
              '(test/infra/front-door.test.ts holds both); throttling at the API is the same in both stages.',
          },
        ]),
    ...(edge.certificate
      ? []
      : [
          {
            id: 'AwsSolutions::AwsSolutions-CFR4',
            reason:
              'For its own domain CloudFront sets the protocols itself, TLS 1.0 among them, and takes no other setting. ' +
              'Browsers of today and for years back use TLS 1.2 or 1.3 by themselves. A deployment with a domain of its ' +
              'own (`-c domain=`, docs/deploy.md) refuses all that is older.',
          },
        ]),
  )
  return distribution
}

/** Under what the functions set themselves: answers of CloudFront and API Gateway have none of their own. */
function headersForAll(scope: Construct, { prefix }: Deployment): ResponseHeadersPolicy {
  const override = false
  return new ResponseHeadersPolicy(scope, 'HeadersForAll', {
    responseHeadersPolicyName: `${prefix}headers`,
    securityHeadersBehavior: {
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override,
      },
      contentSecurityPolicy: {
        contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
        override,
      },
    },
  })
}
