import { id, type ResourceType } from '../resource-type.ts'
import { anything, fields, flag, list, number, oneOf, text } from '../shape.ts'

const behavior = {
  AllowedMethods: list(text),
  CachedMethods: anything,
  CachePolicyId: anything,
  Compress: anything,
  OriginRequestPolicyId: anything,
  ResponseHeadersPolicyId: text,
  TargetOriginId: text,
  ViewerProtocolPolicy: oneOf('redirect-to-https', 'https-only', 'allow-all'),
}

/** A distribution in front of the HTTP API of the same template. Nothing is kept at an edge, and there is no TLS. */
export const cloudFront: Record<string, ResourceType> = {
  'AWS::CloudFront::Distribution': {
    state: 'served',
    properties: {
      DistributionConfig: fields(
        {
          Aliases: list(text),
          CacheBehaviors: list(fields({ ...behavior, PathPattern: text }, ['PathPattern', 'TargetOriginId'])),
          Comment: anything,
          DefaultCacheBehavior: fields(behavior, ['TargetOriginId']),
          Enabled: oneOf(true),
          HttpVersion: anything,
          IPV6Enabled: anything,
          Origins: list(
            fields(
              {
                CustomOriginConfig: anything,
                DomainName: text,
                Id: text,
                OriginCustomHeaders: list(
                  fields({ HeaderName: text, HeaderValue: text }, ['HeaderName', 'HeaderValue']),
                ),
              },
              ['DomainName', 'Id'],
            ),
          ),
          PriceClass: anything,
          ViewerCertificate: anything,
          WebACLId: anything,
        },
        ['DefaultCacheBehavior', 'Enabled', 'Origins'],
      ),
      Tags: anything,
    },
    required: ['DistributionConfig'],
    name: id,
    attributes: {
      DomainName: ({ origin }) => new URL(origin).host,
      Id: ({ name }) => name,
    },
  },
  'AWS::CloudFront::ResponseHeadersPolicy': {
    state: 'served',
    properties: {
      ResponseHeadersPolicyConfig: fields(
        {
          Name: text,
          Comment: anything,
          SecurityHeadersConfig: fields({
            ContentSecurityPolicy: fields({ ContentSecurityPolicy: text, Override: flag }),
            ContentTypeOptions: fields({ Override: flag }),
            FrameOptions: fields({ FrameOption: text, Override: flag }),
            ReferrerPolicy: fields({ ReferrerPolicy: text, Override: flag }),
            StrictTransportSecurity: fields({
              AccessControlMaxAgeSec: number(0, 2 ** 31),
              IncludeSubdomains: flag,
              Preload: flag,
              Override: flag,
            }),
          }),
        },
        ['Name'],
      ),
    },
    required: ['ResponseHeadersPolicyConfig'],
    name: id,
    attributes: { Id: ({ name }) => name },
  },
}
