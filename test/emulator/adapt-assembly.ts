import { existsSync } from 'node:fs'
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mapsInline, parallelsWithPass } from './adapt-machines.ts'

/** Something of the template that the emulator refuses, and what the copy has instead. docs/emulator.md explains each. */
export interface Change {
  /** As docs/emulator.md calls it. */
  what: string
  /** Logical ids, or names of outputs and assets. */
  of: string[]
}

interface Template {
  Resources: Record<string, { Type: string; Properties?: Record<string, unknown> }>
  Outputs?: Record<string, unknown>
}

/**
 * Copies a synthesized assembly to `copy` and takes out of the copy what the emulator refuses, and nothing else. Gives
 * back what was changed. What is deployed to AWS is untouched.
 */
export async function adaptAssembly(assembly: string, copy: string): Promise<Change[]> {
  await rm(copy, { recursive: true, force: true })
  await cp(assembly, copy, { recursive: true })
  const file = join(copy, 'Countersign.template.json')
  const template = JSON.parse(await readFile(file, 'utf8')) as Template
  const changes = [
    leaveOut(template, 'AWS::Cognito::ManagedLoginBranding', () => true),
    leaveOut(template, 'AWS::CloudWatch::Alarm with Metrics', (alarm) => 'Metrics' in alarm),
    leaveOutputsOf(template, 'DkimDNSToken'),
    replaceProviderUrl(template),
    widenPermissions(template),
    await changeMachines(template, copy, 'Distributed Maps', mapsInline),
    await changeMachines(template, copy, 'outputs of Parallel states', parallelsWithPass),
    await bundlesAsJs(copy),
  ]
  await writeFile(file, JSON.stringify(template))
  for (const manifest of ['manifest.json', 'Countersign.assets.json'])
    await withoutRoles(join(copy, manifest))
  return [
    ...changes,
    { what: 'roles of the CDK’s bootstrap', of: ['manifest.json', 'Countersign.assets.json'] },
  ]
}

function leaveOut({ Resources }: Template, what: string, which: (properties: object) => boolean): Change {
  const type = what.split(' ')[0]
  const of = Object.entries(Resources)
    .filter(([, { Type, Properties }]) => Type === type && which(Properties ?? {}))
    .map(([id]) => id)
  for (const id of of) delete Resources[id]
  return { what, of }
}

function leaveOutputsOf(template: Template, attribute: string): Change {
  const of = Object.entries(template.Outputs ?? {})
    .filter(([, output]) => JSON.stringify(output).includes(attribute))
    .map(([name]) => name)
  for (const name of of) delete template.Outputs?.[name]
  return { what: `outputs with ${attribute}`, of }
}

/** `ProviderURL` is `https://` and `ProviderName`, which the emulator has. */
function replaceProviderUrl(template: Template): Change {
  const of: string[] = []
  for (const [id, resource] of Object.entries(template.Resources))
    resource.Properties = JSON.parse(JSON.stringify(resource.Properties ?? {}), (_, value) => {
      const [pool, attribute] = (value as { 'Fn::GetAtt'?: string[] } | null)?.['Fn::GetAtt'] ?? []
      if (attribute !== 'ProviderURL') return value
      of.push(id)
      return { 'Fn::Join': ['', ['https://', { 'Fn::GetAtt': [pool, 'ProviderName'] }]] }
    })
  return { what: 'Fn::GetAtt of ProviderURL', of }
}

/**
 * Actions whose resource and conditions the emulator does not work out: it asks for "*", and does not say who sends to
 * whom or which state machine a task token is of.
 */
const UNSCOPED = ['ses:SendRawEmail', 'states:SendTaskSuccess', 'states:SendTaskFailure']

function widenPermissions({ Resources }: Template): Change {
  const of: string[] = []
  for (const [id, { Type, Properties }] of Object.entries(Resources)) {
    if (Type !== 'AWS::IAM::Role') continue
    const policies = (Properties?.Policies ?? []) as {
      PolicyDocument: { Statement: Record<string, unknown>[] }
    }[]
    for (const statement of policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement)) {
      if (![statement.Action].flat().every((action) => UNSCOPED.includes(String(action)))) continue
      delete statement.Condition
      statement.Resource = '*'
      of.push(id)
    }
  }
  return { what: `resources and conditions of ${UNSCOPED.join(', ')}`, of }
}

/** Changes the definition of every state machine, with what says how often it did. */
async function changeMachines(
  { Resources }: Template,
  copy: string,
  what: string,
  change: typeof mapsInline,
): Promise<Change> {
  const of: string[] = []
  for (const [id, { Type, Properties }] of Object.entries(Resources)) {
    if (Type !== 'AWS::StepFunctions::StateMachine' || !Properties) continue
    const { Key } = Properties.DefinitionS3Location as { Key: string }
    // The emulator is empty, so that nothing stands there under the old content's name.
    const file = join(copy, `asset.${Key}`)
    const machine = JSON.parse(await readFile(file, 'utf8')) as Parameters<typeof change>[0]
    const times = change(machine)
    await writeFile(file, JSON.stringify(machine))
    of.push(...Array<string>(times).fill(id))
  }
  return { what, of }
}

/**
 * Lambda finds `index.cjs` for the handler `index.handler`; the emulator looks for `index.js` and `index.mjs` only. And
 * an event of an HTTP API (payload format 2.0) leaves out what is empty and has the cookies in a list, where the
 * emulator writes null and leaves them in their header.
 */
const SHIM = `const { handler } = require('./index.cjs')
exports.handler = (event, ...more) => {
  if (event?.version === '2.0') {
    for (const name of Object.keys(event)) if (event[name] === null) delete event[name]
    const cookies = event.headers?.cookie
    if (cookies && !event.cookies) event.cookies = cookies.split('; ')
  }
  return handler(event, ...more)
}
`

async function bundlesAsJs(copy: string): Promise<Change> {
  const { files } = JSON.parse(await readFile(join(copy, 'Countersign.assets.json'), 'utf8')) as {
    files: Record<string, { source: { path: string } }>
  }
  const of: string[] = []
  for (const { source } of Object.values(files)) {
    if (!existsSync(join(copy, source.path, 'index.cjs'))) continue
    await writeFile(join(copy, source.path, 'index.js'), SHIM)
    of.push(source.path)
  }
  return { what: 'a file beside each bundle index.cjs', of }
}

/** The CLI deploys with its own credentials: the emulator does not let the bootstrap's roles at their bucket. */
async function withoutRoles(manifest: string): Promise<void> {
  const ROLES = ['assumeRoleArn', 'cloudFormationExecutionRoleArn', 'lookupRole']
  const text = await readFile(manifest, 'utf8')
  const plain = JSON.parse(text, (key, value) => (ROLES.includes(key) ? undefined : value))
  await writeFile(manifest, JSON.stringify(plain))
}
