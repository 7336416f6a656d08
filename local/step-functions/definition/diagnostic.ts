/** One thing wrong with a definition, as ValidateStateMachineDefinition lists it. */
export interface Diagnostic {
  code:
    | 'INVALID_JSON_DESCRIPTION'
    | 'SCHEMA_VALIDATION_FAILED'
    | 'MISSING_TRANSITION_TARGET'
    | 'MISSING_END_STATE'
    | 'INVALID_JSONATA_EXPRESSION'
    | 'UNSUPPORTED_JSONATA_EXPRESSION'
    /** Ours: AWS runs this, the local cloud does not. */
    | 'NOT_IN_THE_LOCAL_CLOUD'
  message: string
  /** A slash path into the definition; absent where AWS gives none. */
  location?: string
}

export type Report = (code: Diagnostic['code'], message: string, location?: string) => void

/** The text in which CreateStateMachine reports diagnostics. Recorded on AWS. */
export function describe(diagnostics: Diagnostic[]): string {
  const lines = diagnostics.map(
    ({ code, message, location }) => `${code}: ${message}${location ? ` at ${location}` : ''}`,
  )
  return `Invalid State Machine Definition: '${lines.join(', ')}'`
}
