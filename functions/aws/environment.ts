/** Something the function needs was not given to it: the message names every missing variable. */
export class MissingEnvironment extends Error {
  override name = 'MissingEnvironment'
}

/**
 * Reads the named environment variables, once, at start. Throws MissingEnvironment naming all that are missing.
 * An empty value counts as given: some are empty on purpose.
 */
export function environment<Name extends string>(...names: Name[]): Record<Name, string> {
  const missing = names.filter((name) => process.env[name] === undefined)
  if (missing.length > 0)
    throw new MissingEnvironment(
      `Set the environment variable${missing.length > 1 ? 's' : ''} ${missing.join(', ')} in the template`,
    )
  return Object.fromEntries(names.map((name) => [name, process.env[name]])) as Record<Name, string>
}
