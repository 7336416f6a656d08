/** A stack as it would be after deployment: every reference worked out, every resource named. */
export interface Deployed {
  stackName: string
  region: string
  account: string
  resources: DeployedResource[]
  /** The file or directory of an asset, by its S3 key. */
  assetPath(s3Key: string): string | undefined
  /** An output of the template; undefined when it has none of that name. */
  output(name: string): unknown
}

export interface DeployedResource {
  logicalId: string
  type: string
  state: 'served' | 'inert'
  /** Checked against the shapes of its type. */
  properties: Record<string, unknown>
  /** The physical name, and what `Ref` gives. */
  name: string
  ref: string
  /** What `Fn::GetAtt` gives; throws for an attribute that the type does not have. */
  attribute(name: string): string
}

/** The resources of a type. */
export const ofType = (deployed: Deployed, ...types: string[]): DeployedResource[] =>
  deployed.resources.filter(({ type }) => types.includes(type))
