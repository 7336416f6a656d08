import type { DeployedResource } from '../template/deployed.ts'

/** A header that CloudFront puts on an answer, over the one that is there or only where none is. */
export interface PolicyHeader {
  name: string
  value: string
  override: boolean
}

interface SecurityHeaders {
  ContentSecurityPolicy?: { ContentSecurityPolicy: string; Override: boolean }
  ContentTypeOptions?: { Override: boolean }
  FrameOptions?: { FrameOption: string; Override: boolean }
  ReferrerPolicy?: { ReferrerPolicy: string; Override: boolean }
  StrictTransportSecurity?: {
    AccessControlMaxAgeSec: number
    IncludeSubdomains?: boolean
    Preload?: boolean
    Override: boolean
  }
}

/** The headers of a response headers policy of the template. */
export function headersOfPolicy({ properties }: DeployedResource): PolicyHeader[] {
  const config = properties.ResponseHeadersPolicyConfig as { SecurityHeadersConfig?: SecurityHeaders }
  const given = config.SecurityHeadersConfig ?? {}
  const transport = given.StrictTransportSecurity
  const found: [string, string | undefined, { Override: boolean } | undefined][] = [
    [
      'content-security-policy',
      given.ContentSecurityPolicy?.ContentSecurityPolicy,
      given.ContentSecurityPolicy,
    ],
    ['x-content-type-options', 'nosniff', given.ContentTypeOptions],
    ['x-frame-options', given.FrameOptions?.FrameOption, given.FrameOptions],
    ['referrer-policy', given.ReferrerPolicy?.ReferrerPolicy, given.ReferrerPolicy],
    ['strict-transport-security', transport && transportOf(transport), transport],
  ]
  return found.flatMap(([name, value, set]) =>
    set && value !== undefined ? [{ name, value, override: set.Override }] : [],
  )
}

function transportOf(set: NonNullable<SecurityHeaders['StrictTransportSecurity']>): string {
  const parts = [`max-age=${set.AccessControlMaxAgeSec}`]
  if (set.IncludeSubdomains) parts.push('includeSubDomains')
  if (set.Preload) parts.push('preload')
  return parts.join('; ')
}
