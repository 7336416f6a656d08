import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { App } from 'aws-cdk-lib'
import { schemes } from '../schemes/catalogue.ts'
import { bundle } from './bundle.ts'
import { checkRules } from './check-rules.ts'
import { EdgeStack, needsEdge } from './edge-stack.ts'
import { readContext } from './read-context.ts'
import { refuseDrafts } from './refuse-drafts.ts'
import { CountersignStack } from './stack.ts'

const HERE = fileURLToPath(new URL('..', import.meta.url))

/**
 * Bundles the functions and synthesizes the template into `cdk.out`. `npx cdk synth` and plain `node infra/app.ts`
 * come to the same: the CLI's context comes through the environment, and cdk.json's is read here for both.
 * Needs no network and no AWS account.
 */
export async function synthesize(
  options: { outdir?: string; context?: Record<string, unknown> } = {},
): Promise<string> {
  const bundles = await bundle(HERE, schemes)
  const { context } = JSON.parse(readFileSync(`${HERE}cdk.json`, 'utf8')) as {
    context: Record<string, unknown>
  }
  const app = new App({
    outdir: options.outdir ?? process.env.CDK_OUTDIR ?? `${HERE}cdk.out`,
    context: { ...context, ...options.context },
    // The CLI would add paths and hashes for its own use: the template is to be the same whoever makes it.
    postCliContext: {
      'aws:cdk:enable-path-metadata': false,
      'aws:cdk:enable-asset-metadata': false,
      'aws:cdk:version-reporting': false,
    },
  })
  const deployment = readContext(app.node)
  const { name } = deployment.stage
  refuseDrafts(schemes, name, app.node.tryGetContext('release'))
  const edge = needsEdge(deployment)
    ? new EdgeStack(app, 'CountersignEdge', {
        stackName: `Countersign-${name}-edge`,
        deployment,
        env: { region: 'us-east-1' },
      })
    : undefined
  const service = new CountersignStack(app, 'Countersign', {
    stackName: `Countersign-${name}`,
    schemes,
    bundles,
    deployment,
    edge: edge?.edge ?? {},
    // Data stays in the United Kingdom (standards DP-15).
    env: { region: 'eu-west-2' },
    // CloudFormation takes a template of 1 MB, and a sixth of this one would be spaces.
    suppressTemplateIndentation: true,
  })
  if (edge)
    service.addStackDependency(edge, 'its front door takes the firewall and the certificate from there')
  if (app.node.tryGetContext('nag')) await checkRules(app)
  return app.synth().directory
}
