/**
 * The name in what callers may give: a name, an ARN, a partial ARN (`account:function:name`), each with or without
 * a version or alias behind a colon (Lambda API reference, Invoke, FunctionName).
 */
export function functionName(nameOrArn: string): string {
  const parts = nameOrArn.split(':')
  const marker = parts.indexOf('function')
  return parts[marker < 0 ? 0 : marker + 1]!
}
