import { isObject, type JsonObject } from '../json.ts'
import { checkContainer, type Place } from './check-container.ts'
import { refuseQueryLanguage } from './check-parallel.ts'

/** A Map has one item processor; a distributed one says how its children run. */
export function checkMap(state: JsonObject, at: string, place: Place): void {
  const refuse = (message: string, where = at) => place.report('SCHEMA_VALIDATION_FAILED', message, where)
  const field = state.Iterator === undefined ? 'ItemProcessor' : 'Iterator'
  const processor = state[field]
  if (!isObject(processor)) {
    refuse("The field 'ItemProcessor' is required but was missing")
    return
  }
  const where = `${at}/${field}`
  refuseQueryLanguage(processor, where, place)
  const config = isObject(processor.ProcessorConfig) ? processor.ProcessorConfig : {}
  const mode = config.Mode ?? 'INLINE'
  if (mode !== 'INLINE' && mode !== 'DISTRIBUTED')
    refuse('Mode must be INLINE or DISTRIBUTED', `${where}/ProcessorConfig`)
  if (mode === 'DISTRIBUTED' && !['STANDARD', 'EXPRESS'].includes(String(config.ExecutionType)))
    refuse("The field 'ExecutionType' must be STANDARD or EXPRESS", `${where}/ProcessorConfig`)
  if (state.Label !== undefined && !/^[^\s?*<>{}[\]:;,\\|^~$#%&`"\p{Cc}]{1,40}$/u.test(String(state.Label)))
    refuse('Label must have 1 to 40 characters and none that an ARN may not carry', `${at}/Label`)
  checkContainer(processor, { ...place, at: where })
}
