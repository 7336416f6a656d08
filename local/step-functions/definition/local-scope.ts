import { isObject, type Json, type JsonObject } from '../json.ts'
import { jsonPathScope } from '../jsonpath/scope.ts'
import type { Diagnostic } from './diagnostic.ts'
import { isFunctionArn, isLambdaInvoke } from './resources.ts'
import type { QueryLanguage } from './types.ts'

const CODE = 'NOT_IN_THE_LOCAL_CLOUD'
const ARGUMENTS = ['FunctionName', 'Payload']

/**
 * What in a valid definition the local cloud does not run, each with the remedy.
 * Refusing here is better than answering wrongly later.
 */
export function scopeOf(machine: JsonObject, language: QueryLanguage): Diagnostic[] {
  return statesIn(machine, '').flatMap(({ state, at }) => {
    const speaks = state.QueryLanguage === 'JSONata' ? 'JSONata' : language
    const messages = speaks === 'JSONPath' ? jsonPathScope(state) : []
    if (state.Type === 'Task') messages.push(...taskScope(state))
    if (state.Type === 'Map') messages.push(...mapScope(state))
    return messages.map((message): Diagnostic => ({ code: CODE, message, location: at }))
  })
}

function taskScope(state: JsonObject): string[] {
  const messages: string[] = []
  const resource = String(state.Resource)
  if (!isLambdaInvoke(resource) && !isFunctionArn(resource))
    messages.push(
      `The integration ${resource} is not run locally. Use arn:aws:states:::lambda:invoke, arn:aws:states:::lambda:invoke.waitForTaskToken or a function ARN`,
    )
  if (state.Credentials !== undefined) messages.push("The field 'Credentials' is not run locally. Remove it")
  const given = isLambdaInvoke(resource) ? (state.Arguments ?? state.Parameters) : undefined
  for (const name of isObject(given) ? Object.keys(given) : [])
    if (!ARGUMENTS.includes(name.replace(/\.\$$/, '')))
      messages.push(
        `The argument '${name}' of lambda:invoke is not run locally. Use ${ARGUMENTS.join(' and ')}`,
      )
  return messages
}

function mapScope(state: JsonObject): string[] {
  const messages = ['ItemReader', 'ItemBatcher', 'ResultWriter', 'Iterator']
    .filter((field) => state[field] !== undefined)
    .map(
      (field) =>
        `The field '${field}' of a Map is not run locally. Use Items, ItemSelector and ItemProcessor`,
    )
  const config = isObject(state.ItemProcessor) ? state.ItemProcessor.ProcessorConfig : undefined
  if (isObject(config) && config.Mode === 'DISTRIBUTED' && config.ExecutionType === 'EXPRESS')
    messages.push("ExecutionType 'EXPRESS' is not run locally. Use STANDARD")
  return messages
}

function statesIn(container: Json | undefined, at: string): { state: JsonObject; at: string }[] {
  if (!isObject(container) || !isObject(container.States)) return []
  return Object.entries(container.States).flatMap(([name, state]) => {
    if (!isObject(state)) return []
    const here = `${at}/States/${name}`
    const branches = Array.isArray(state.Branches) ? state.Branches : []
    return [
      { state, at: here },
      ...branches.flatMap((branch, i) => statesIn(branch, `${here}/Branches[${i}]`)),
      ...statesIn(state.ItemProcessor, `${here}/ItemProcessor`),
    ]
  })
}
