import { isObject, type Json } from '../json.ts'
import { checkContainer } from './check-container.ts'
import { checkVariables } from './check-variables.ts'
import type { Diagnostic } from './diagnostic.ts'
import { listMissing } from './list-missing.ts'
import { scopeOf } from './local-scope.ts'
import type { QueryLanguage } from './types.ts'

/**
 * Everything that keeps a definition from being created: first what AWS refuses, in AWS's words;
 * only if there is nothing of that, what AWS would run but the local cloud does not.
 * Takes the definition's text and the machine's type; gives diagnostics, none when all is well.
 */
export function checkDefinition(text: string, type: string): Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const report = (code: Diagnostic['code'], message: string, location?: string) => {
    diagnostics.push({ code, message, location })
  }
  const machine = parse(text)
  if (!isObject(machine)) {
    report('INVALID_JSON_DESCRIPTION', 'The definition is not a JSON object')
    return diagnostics
  }
  const missing = listMissing(machine, ['States', 'StartAt'])
  if (missing) {
    report('SCHEMA_VALIDATION_FAILED', `These fields are required: [${missing}]`, '/')
    return diagnostics
  }
  checkTimeout(machine.TimeoutSeconds, report)
  const language: QueryLanguage = machine.QueryLanguage === 'JSONata' ? 'JSONata' : 'JSONPath'
  checkContainer(machine, { report, at: '', machineLanguage: language, express: type === 'EXPRESS' })
  checkVariables(machine, '', new Set(), report)
  return diagnostics.length > 0 ? diagnostics : scopeOf(machine, language)
}

function checkTimeout(
  seconds: Json | undefined,
  report: (code: 'SCHEMA_VALIDATION_FAILED', m: string, at: string) => void,
) {
  if (seconds === undefined) return
  if (!Number.isInteger(seconds) || Number(seconds) < 1 || Number(seconds) > 99_999_999)
    report(
      'SCHEMA_VALIDATION_FAILED',
      'TimeoutSeconds must be an integer from 1 to 99999999',
      '/TimeoutSeconds',
    )
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
