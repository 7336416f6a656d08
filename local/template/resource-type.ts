import type { Shape } from './shape.ts'

/** What a resource type looks like, and what its references give. */
export interface ResourceType {
  /** served: the local cloud acts on it. inert: accepted, and nothing happens. */
  state: 'served' | 'inert'
  properties: Record<string, Shape>
  /** Properties without which it is refused. */
  required?: string[]
  /** The physical name, when the template does not give one. */
  name: NameRule
  /** What `Ref` gives; the physical name unless said. */
  ref?: (identity: Identity) => string
  /** What `Fn::GetAtt` gives. */
  attributes?: Record<string, (identity: Identity) => string>
}

export interface NameRule {
  /** The property that names it, if it has one. */
  property?: string
  /** `named`: Stack-LogicalId-HASH, at most `longest` characters. `id`: ten letters and digits. */
  generate: 'named' | 'id' | 'uuid'
  longest?: number
}

/** Who a resource is, and where. */
export interface Identity {
  name: string
  region: string
  account: string
  /** Where people find everything: an origin without a slash at the end. */
  origin: string
  /** Whether CloudFront answers there, and the HTTP API by a name of its own. */
  hasFrontDoor: boolean
}

export const named = (property?: string, longest = 64): NameRule => ({ property, generate: 'named', longest })
export const id: NameRule = { generate: 'id' }
export const uuid: NameRule = { generate: 'uuid' }

/** A function that makes an ARN: `arn:aws:<service>:<region>:<account>:<resource>`. */
export const arn =
  (service: string, resource: (name: string) => string) =>
  ({ name, region, account }: Identity) =>
    `arn:aws:${service}:${region}:${account}:${resource(name)}`
