/** One thing in a template that the local cloud does not support. */
export interface Refusal {
  stack: string
  logicalId: string
  type: string
  /** A path such as `Environment.Variables`; empty when the whole type is refused. */
  property: string
  /** What the template says; undefined when a required property is missing. */
  value?: unknown
  /** What would be supported, in words. */
  supported: string
}

/** The template asks for something that the local cloud does not have. Its message lists all refusals at once. */
export class TemplateRefused extends Error {
  override name = 'TemplateRefused'
  readonly refusals: Refusal[]
  constructor(refusals: Refusal[]) {
    const count = refusals.length === 1 ? 'one thing' : `${refusals.length} things`
    super(
      `The template asks for ${count} that the local cloud does not support:\n${refusals.map(line).join('\n')}\n` +
        'Change the template, or teach the local cloud: its supported types are in local/template/types.',
    )
    this.refusals = refusals
  }
}

function line({ stack, logicalId, type, property, value, supported }: Refusal): string {
  const where = `  ${stack} / ${logicalId} (${type})`
  if (property === '') return `${where}: this type is not supported. Supported: ${supported}.`
  if (value === undefined) return `${where} ${property}: is missing. Supported: ${supported}.`
  const text = JSON.stringify(value)
  const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text
  return `${where} ${property}: ${shown} is not supported. Supported: ${supported}.`
}
