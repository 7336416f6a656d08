import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** A CloudFormation template, as far as the local cloud reads it. */
export interface Template {
  Resources: Record<string, TemplateResource>
  Parameters?: Record<string, { Type: string; Default?: unknown; AllowedValues?: unknown[] }>
  Conditions?: Record<string, unknown>
  Mappings?: Record<string, Record<string, Record<string, unknown>>>
  Outputs?: Record<string, { Value: unknown }>
}
export interface TemplateResource {
  Type: string
  Properties?: Record<string, unknown>
  Condition?: string
}

/** The stack of a synthesized CDK app. */
export interface Assembly {
  stackName: string
  template: Template
  /** The stack in us-east-1 with what CloudFront takes from nowhere else, if the app has one. */
  edge?: { stackName: string; template: Template }
  /** The file or directory of an asset, by its S3 key (`<hash>.zip`); undefined when the assembly has none. */
  assetPath(s3Key: string): string | undefined
}

/** The directory is not an assembly that can be served. Its message says why. */
export class AssemblyRefused extends Error {
  override name = 'AssemblyRefused'
}

/** Where CloudFront wants its web ACL and its certificate (CloudFront developer guide, "Requirements"). */
export const EDGE_REGION = 'us-east-1'

interface Artifact {
  type: string
  environment?: string
  properties?: { templateFile?: string; stackName?: string; file?: string }
}
interface AssetManifest {
  files?: Record<string, { source: { path?: string }; destinations: Record<string, { objectKey: string }> }>
}

/**
 * Reads a cloud assembly directory (`cdk.out`): manifest.json, the stack's template and where its assets lie.
 * Throws `AssemblyRefused` when it is not one, or when it has more or fewer than one stack, one in us-east-1 aside.
 */
export function readAssembly(directory: string): Assembly {
  const manifestPath = join(directory, 'manifest.json')
  if (!existsSync(manifestPath)) {
    throw new AssemblyRefused(
      `${directory} is not a synthesized CDK app: it has no manifest.json. Give the directory that "cdk synth" wrote.`,
    )
  }
  const artifacts = Object.entries(
    (readJson(manifestPath) as { artifacts: Record<string, Artifact> }).artifacts,
  )
  const all = artifacts.filter(([, artifact]) => artifact.type === 'aws:cloudformation:stack')
  const isEdge = ([, { environment }]: [string, Artifact]) =>
    environment?.endsWith(`/${EDGE_REGION}`) ?? false
  const [edge] = all.filter(isEdge)
  const stacks = all.filter((one) => !isEdge(one))
  const [stack] = stacks
  if (!stack || stacks.length > 1) {
    const names = stacks.map(([id]) => id).join(', ') || 'none'
    throw new AssemblyRefused(
      `${manifestPath} should have exactly one stack, since the local cloud serves one, besides one in ` +
        `${EDGE_REGION} for CloudFront; it has: ${names}.`,
    )
  }
  const templateOf = ([id, { properties }]: [string, Artifact]) => ({
    stackName: properties?.stackName ?? id,
    template: readJson(join(directory, properties!.templateFile!)) as Template,
  })
  const assets = new Map(
    artifacts
      .filter(([, artifact]) => artifact.type === 'cdk:asset-manifest')
      .flatMap(([, artifact]) => assetsOf(directory, artifact.properties!.file!)),
  )
  return {
    ...templateOf(stack),
    edge: edge && templateOf(edge),
    assetPath: (s3Key) => assets.get(s3Key),
  }
}

function assetsOf(directory: string, manifestFile: string): [string, string][] {
  const manifest = readJson(join(directory, manifestFile)) as AssetManifest
  return Object.values(manifest.files ?? {}).flatMap(({ source, destinations }) =>
    source.path === undefined
      ? []
      : Object.values(destinations).map(({ objectKey }): [string, string] => [
          objectKey,
          resolve(directory, source.path!),
        ]),
  )
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
