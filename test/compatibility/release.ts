import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { definitionPath, templateIn } from '../infra/template.ts'

/** A state machine as executions hold on to it until they end, a year at the most. */
export interface FrozenMachine {
  /** The logical ids of its functions, by the name that stands in the definition as `${name}`. */
  functions: Record<string, string>
  definition: Definition
}
export interface Definition {
  QueryLanguage: string
  StartAt: string
  States: Record<string, State>
}
export interface State {
  Type: string
  Resource?: string
  Arguments?: { FunctionName: string; Payload: Record<string, unknown> }
  Branches?: Pick<Definition, 'StartAt' | 'States'>[]
  ItemProcessor?: Pick<Definition, 'StartAt' | 'States'>
  Next?: string
  Catch?: unknown
  End?: boolean
}

/** What the open runs of a release hold on to: its state machines, by flow, and resources by logical id. */
export interface Release {
  machines: Record<string, FrozenMachine>
  /** Types by logical id. A resource that another takes the place of gets another name and ARN. */
  resources: Record<string, string>
  /** The indexes of its tables, by name: CloudFormation makes and deletes them, and changes none in place. */
  indexes: Record<string, { KeySchema: unknown; Projection: unknown }>
}

/** Gone or replaced, each of these would end executions, lose records, or break links in letters. */
const HELD = ['AWS::ApiGatewayV2::Api', 'AWS::DynamoDB::Table', 'AWS::StepFunctions::StateMachine']

/** What open runs would hold on to, if this assembly were deployed. */
export function releaseIn(assembly: string): Release {
  const all = Object.entries(templateIn(assembly).Resources)
  const machines = all.filter(([, { Type }]) => Type === 'AWS::StepFunctions::StateMachine')
  return {
    resources: Object.fromEntries(
      all.filter(([, { Type }]) => HELD.includes(Type)).map(([id, { Type }]) => [id, Type]),
    ),
    indexes: Object.fromEntries(
      all
        .flatMap(([, { Properties }]) => (Properties?.GlobalSecondaryIndexes ?? []) as Index[])
        .map(({ IndexName, KeySchema, Projection }) => [IndexName, { KeySchema, Projection }]),
    ),
    machines: Object.fromEntries(
      machines.map(([, machine]) => {
        const { Properties } = machine
        const tags = Properties.Tags as { Key: string; Value: string }[]
        const substitutions = Properties.DefinitionSubstitutions as Record<string, { 'Fn::GetAtt': [string] }>
        return [
          tags.find(({ Key }) => Key === 'flow')!.Value,
          {
            functions: Object.fromEntries(
              Object.entries(substitutions).map(([name, { 'Fn::GetAtt': get }]) => [name, get[0]]),
            ),
            definition: JSON.parse(readFileSync(definitionPath(assembly, machine), 'utf8')) as Definition,
          },
        ]
      }),
    ),
  }
}

interface Index {
  IndexName: string
  KeySchema: unknown
  Projection: unknown
}

/** What is frozen beside the flows. */
const OTHERS = ['resources.json', 'indexes.json']

/** The releases that were frozen, by day. */
export function frozenReleases(): [string, Release][] {
  const days = readdirSync(import.meta.dirname).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name))
  return days.sort().map((day) => {
    const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, day, name), 'utf8'))
    const flows = readdirSync(join(import.meta.dirname, day)).filter((name) => !OTHERS.includes(name))
    return [
      day,
      {
        resources: read('resources.json') as Release['resources'],
        indexes: read('indexes.json') as Release['indexes'],
        machines: Object.fromEntries(
          flows.map((name) => [name.replace(/\.json$/, '').replace('.', '/'), read(name) as FrozenMachine]),
        ),
      },
    ]
  })
}

/** All states of a definition, those inside Maps and Parallels too. */
export const allStates = ({ States }: Pick<Definition, 'States'>): [string, State][] =>
  Object.entries(States).flatMap(([name, state]): [string, State][] => [
    [name, state],
    ...(state.Branches ?? []).flatMap(allStates),
    ...(state.ItemProcessor ? allStates(state.ItemProcessor) : []),
  ])

/** What a definition sends to functions: for each task its function's name and its payload. */
export const payloadsOf = (definition: Definition) =>
  allStates(definition).flatMap(([state, { Arguments }]) => {
    const name = /^\$\{(\w+)\}$/.exec(Arguments?.FunctionName ?? '')?.[1]
    return Arguments && name ? [{ state, function: name, payload: Arguments.Payload }] : []
  })
